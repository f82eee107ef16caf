import { type Member, memberOf, type SyntaxNode } from "../../core/document/node";
import type { FieldType } from "../../core/facts/field-spec";
import { fieldsOf } from "../../core/facts/structure";
import type { Finding, Rule } from "../../core/findings/rule";
import { read } from "../../core/judging/analyze";
import { rules } from "../../core/rules";
import { isKnown } from "../../core/task/fields";
import type { Assumptions, TaskDefinition } from "../../core/task/model";
import { shownFirst } from "../../core/text/say";
import { isWithin, type TextRange } from "../../core/text/text";

/** The rules that say of a member or a value that it is not to be had where the task runs. */
const RULES: readonly Rule[] = rules.filter(({ meta }) => meta.refuses !== undefined);

/** Why something can't be had. */
export interface Refusal {
  /** A clause, for beside the label. */
  readonly short: string;
  /** A sentence. */
  readonly sentence: string;
  /** AWS has ended it altogether. */
  readonly ended: boolean;
}

/** Stands for whatever texts are written in a trial; taken out of what the rules say. */
const SAMPLE = "\u2026";

/**
 * Tries things out in a small task definition that has the launch types, the network mode, the operating system and
 * the IPC mode of the real one, and nothing else. What the rules say of it there they would say of the real one as
 * well, so that completion and diagnostics can't differ.
 */
export interface Trial {
  /** Which members can't be had in an object of a structure at a path, and why. The path is that of the real file. */
  ofMembers(path: readonly (string | number)[], structure: string): ReadonlyMap<string, Refusal>;
  /** Why a value can't be had at a path; nothing where it can. */
  ofValue(path: readonly (string | number)[], value: unknown): Refusal | undefined;
}

/** Members of the task that decide what else can be had, so that each is tried without the others. */
const DECISIVE: readonly string[] = ["networkMode", "requiresCompatibilities", "runtimePlatform", "ipcMode"];

/** Makes the trial of a task. */
export function trialOf(task: TaskDefinition, assume: Assumptions | undefined): Trial {
  const judges = task.kind === "daemon" ? RULES.filter(({ meta }) => meta.daemons) : RULES;
  /** What the rules say of a document in which a value stands at a path. */
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
        // What the task says already stays, below what is tried.
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

/** What the rules said of a trial, and what stood at the place that it is about. */
interface Outcome {
  readonly node: SyntaxNode;
  /** The keys of the members that it is inside of. */
  readonly keys: readonly TextRange[];
  readonly said: readonly { readonly rule: Rule; readonly finding: Finding }[];
}

/** What the rules said of a member as such; what they said of the sample that it holds does not count. */
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

/** The value at a path; in an array that is shorter the last one. Nothing where there is none. */
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
 * What of the real task decides what can be had. An unknown value stays unknown, and so does a mode that is left out
 * while the launch types are written: who begins with these will come to the mode.
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

/** A copy of a document in which a value stands at a path; in an array that is too short, behind what is there. */
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

/** The document with the names without which a container is not read as one. */
function named(document: unknown): unknown {
  const container = (value: unknown): unknown => ({ name: SAMPLE, image: SAMPLE, ...Object(value) });
  if (Array.isArray(document)) return document.map(container);
  const task = Object(document);
  const containers = task.containerDefinitions;
  return { ...task, containerDefinitions: Array.isArray(containers) ? containers.map(container) : containers };
}

/** A value that says something, whatever the type. */
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

/** What to say of a refusal: the reason, which is about the member or the value in general. */
function refusalOf({ what, why = what }: Finding, { meta }: Rule): Refusal {
  const short = shownFirst(why);
  return { short, sentence: `${short}.`, ended: meta.ended === true };
}
