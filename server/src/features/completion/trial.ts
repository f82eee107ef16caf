import { type Member, memberOf, type SyntaxNode } from "../../core/document/node";
import type { FieldType } from "../../core/facts/field-spec";
import { fieldsOf } from "../../core/facts/structure";
import type { Finding, Rule } from "../../core/findings/rule";
import { read } from "../../core/judging/analyze";
import { rules } from "../../core/rules";
import { isKnown } from "../../core/task/fields";
import type { Assumptions, TaskDefinition } from "../../core/task/model";
import { once } from "../../core/task/once";
import { shownFirst } from "../../core/text/say";
import { isWithin, type TextRange } from "../../core/text/text";

/** The rules that refuse a member or a value where the task runs. */
const RULES: readonly Rule[] = rules.filter(({ meta }) => meta.refuses !== undefined);

/** Why something is refused. */
export interface Refusal {
  /** A clause, to show beside the label. */
  readonly short: string;
  /** A sentence. */
  readonly sentence: string;
  /** Whether AWS has ended it altogether. */
  readonly ended: boolean;
}

/** Replaces every text in a trial. */
const SAMPLE = "\u2026";

/**
 * Tries members and values in a small task definition that has only the launch types, the network mode, the operating
 * system and the IPC mode of the real one. It runs the same rules, so that completion and diagnostics can't differ.
 */
export interface Trial {
  /** The refused members of an object of a structure at a path, and why. The path is that of the real file. */
  ofMembers(path: readonly (string | number)[], structure: string): ReadonlyMap<string, Refusal>;
  /** Why a value is refused at a path; `undefined` if it is not. */
  ofValue(path: readonly (string | number)[], value: unknown): Refusal | undefined;
}

/** Members of the task that decide what is refused, so each is tried without the others. */
const DECISIVE: readonly string[] = ["networkMode", "requiresCompatibilities", "runtimePlatform", "ipcMode"];

/** What earlier trials showed. It depends on their keys only, not on the rest of the file, which changes all the time. */
export interface TrialMemory {
  readonly members: Map<string, ReadonlyMap<string, Refusal>>;
  readonly values: Map<string, Refusal | undefined>;
}

/** A memory without any trial. */
export function trialMemory(): TrialMemory {
  return { members: new Map(), values: new Map() };
}

/** How many trials are remembered. A place needs one for its members and one for each value that it may have. */
const MOST_REMEMBERED = 200;

/** The result that is remembered for a key, or a new one. */
function remembered<T>(known: Map<string, T>, key: string, work: () => T): T {
  const result = known.get(key);
  if (result !== undefined || known.has(key)) return result as T;
  const found = work();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, found);
  return found;
}

/** Makes the trial of a task. */
export function trialOf(
  task: TaskDefinition,
  assume: Assumptions | undefined,
  memory: TrialMemory = trialMemory(),
): Trial {
  const { members, values } = memory;
  const fresh = freshTrialOf(task, assume);
  const around = once(() => JSON.stringify([task.kind, task.form, assume, surroundings(task, [])]));
  const keyOf = (...parts: readonly unknown[]): string => around() + JSON.stringify(parts);
  return {
    ofMembers: (path, structure) => remembered(members, keyOf(path, structure), () => fresh.ofMembers(path, structure)),
    ofValue: (path, value) => remembered(values, keyOf(path, value), () => fresh.ofValue(path, value)),
  };
}

/** The trial of a task that remembers nothing. */
function freshTrialOf(task: TaskDefinition, assume: Assumptions | undefined): Trial {
  const judges = task.kind === "daemon" ? RULES.filter(({ meta }) => meta.daemons) : RULES;
  /** Runs the rules on a document with a value at a path. */
  const run = (path: readonly (string | number)[], value: unknown): Outcome | undefined => {
    const place = task.form === "wrapped" ? path.slice(1) : path;
    const document = setAt(task.form === "array" ? [] : surroundings(task, place), place, value);
    const { tree, tasks } = read(JSON.stringify(named(document)), { ...(assume && { assume }), kind: task.kind });
    const [trial] = tasks;
    const node = nodeAt(tree.root, place);
    if (trial === undefined || node === undefined) return undefined;
    return {
      node,
      keys: keysAlong(tree.root, place),
      said: judges.flatMap((rule) => [...rule.check(trial)].map((finding) => ({ rule, finding }))),
    };
  };
  return {
    ofMembers(path, structure) {
      const refusals = new Map<string, Refusal>();
      const fields = fieldsOf(structure);
      const decisive = fields.filter(({ name }) => DECISIVE.includes(name));
      const harmless = fields.filter(({ name }) => !DECISIVE.includes(name));
      for (const tried of [harmless, ...decisive.map((field) => [field])]) {
        // The real members of the task stay, unless the trial replaces them.
        const own = path.length === (task.form === "wrapped" ? 1 : 0) ? surroundings(task, []) : {};
        const outcome = run(path, {
          ...own,
          ...Object.fromEntries(tried.map(({ name, type }) => [name, sampleOf(type)])),
        });
        if (outcome?.node.kind !== "object") continue;
        for (const { name } of tried) {
          const refusal = refusalOfMember(outcome, memberOf(outcome.node, name));
          if (refusal !== undefined) refusals.set(name, refusal);
        }
      }
      return refusals;
    },
    ofValue(path, value) {
      const outcome = run(path, value);
      if (outcome === undefined) return undefined;
      const { range } = outcome.node;
      const found = outcome.said.find(
        ({ finding, rule }) =>
          [finding, ...(finding.related ?? [])].some((place) => isWithin(place.range, range)) ||
          (rule.meta.refuses === "member" && outcome.keys.some((key) => isWithin(finding.range, key))),
      );
      return found && refusalOf(found.finding, found.rule);
    },
  };
}

/** The findings of a trial, and what was at its place. */
interface Outcome {
  readonly node: SyntaxNode;
  /** The keys of the members around it. */
  readonly keys: readonly TextRange[];
  readonly said: readonly { readonly rule: Rule; readonly finding: Finding }[];
}

/** The refusal of the member itself. Findings about the sample value in it don't count. */
function refusalOfMember({ said }: Outcome, member: Member | undefined): Refusal | undefined {
  if (member === undefined) return undefined;
  const { keyRange, value } = member;
  const isBoolean = value?.kind === "scalar" && typeof value.value === "boolean";
  const range = { start: keyRange.start, end: isBoolean ? value.range.end : keyRange.end };
  const found = said.find(({ finding }) => isWithin(finding.range, range));
  return found && refusalOf(found.finding, found.rule);
}

/** The keys of the members that lead to a path. */
function keysAlong(root: SyntaxNode | undefined, path: readonly (string | number)[]): readonly TextRange[] {
  return path.flatMap((step, depth): readonly TextRange[] => {
    const node = nodeAt(root, path.slice(0, depth));
    const member = node?.kind === "object" && typeof step === "string" ? memberOf(node, step) : undefined;
    return member === undefined ? [] : [member.keyRange];
  });
}

/** The value at a path; if an array is too short, its last element. `undefined` if there is none. */
function nodeAt(root: SyntaxNode | undefined, path: readonly (string | number)[]): SyntaxNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === "object" && typeof step === "string") node = memberOf(node, step)?.value;
    else if (node?.kind === "array" && typeof step === "number") node = node.elements[step] ?? node.elements.at(-1);
    else return undefined;
  }
  return node;
}

/**
 * The members of the real task that decide what is refused. An unknown value stays unknown. So does a mode that is
 * omitted while launch types are written, since it may still be added.
 */
function surroundings(
  { view, networkMode, requiresCompatibilities, operatingSystemFamily }: TaskDefinition,
  [first]: readonly (string | number)[],
): object {
  const unknown = "${" + "UNKNOWN}";
  const ipcMode = view?.string("ipcMode");
  const launchTypes = isKnown(requiresCompatibilities)
    ? requiresCompatibilities.value.map((field) => (isKnown(field) ? field.value : unknown))
    : unknown;
  const textOf = (field: { readonly state: string; readonly value?: string } | undefined): string | undefined => {
    if (field === undefined || field.state === "absent") return undefined;
    return field.value ?? unknown;
  };
  return {
    networkMode: textOf(networkMode) ?? (first === "requiresCompatibilities" ? unknown : undefined),
    ...(requiresCompatibilities.state === "absent" ? {} : { requiresCompatibilities: launchTypes }),
    ...(operatingSystemFamily.state === "absent"
      ? {}
      : { runtimePlatform: { operatingSystemFamily: textOf(operatingSystemFamily) } }),
    ipcMode: textOf(ipcMode),
    containerDefinitions: [],
  };
}

/** A copy of a document with a value at a path. In an array that is too short, the value is appended. */
function setAt(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const elements = Array.isArray(document) ? document : [];
    return [...elements.slice(0, step), setAt(elements[step], rest, value), ...elements.slice(step + 1)];
  }
  const members = typeof document === "object" && document !== null && !Array.isArray(document) ? document : {};
  return { ...members, [step]: setAt(Reflect.get(members, step), rest, value) };
}

/** The document with the names that a container needs to be read as one. */
function named(document: unknown): unknown {
  const container = (value: unknown): unknown => ({ name: SAMPLE, image: SAMPLE, ...Object(value) });
  if (Array.isArray(document)) return document.map(container);
  const task = Object(document);
  const containers = task.containerDefinitions;
  return { ...task, containerDefinitions: Array.isArray(containers) ? containers.map(container) : containers };
}

/** A non-empty value of a type. */
function sampleOf(type: FieldType, depth = 0): unknown {
  switch (type.kind) {
    case "string":
      return type.values?.[0] ?? SAMPLE;
    case "integer":
      return 64;
    case "boolean":
      return true;
    case "list":
      return [sampleOf(type.of, depth + 1)];
    case "map":
      return { [SAMPLE]: sampleOf(type.of, depth + 1) };
    case "structure": {
      const fields = fieldsOf(type.name);
      const required = fields.filter((field) => field.required === true);
      const chosen = required.length > 0 ? required : fields.slice(0, 1);
      if (depth > 8) return {};
      return Object.fromEntries(chosen.map((field) => [field.name, sampleOf(field.type, depth + 1)]));
    }
  }
}

/** The refusal for a finding. Its text is the reason, which is about the member or the value in general. */
function refusalOf({ what, why = what }: Finding, { meta }: Rule): Refusal {
  const short = shownFirst(why);
  return { short, sentence: `${short}.`, ended: meta.ended === true };
}
