import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Deviation } from "../../../server/src/core/deviations/deviation";
import { deviationsOf } from "../../../server/src/core/deviations/structure";
import type { TaskDefinitionKind } from "../../../server/src/core/facts/field-spec";
import { STRUCTURES } from "../../../server/src/core/facts/generated/structures";
import { fieldNames, fieldOf } from "../../../server/src/core/facts/structure";
import { analyze } from "../../../server/src/core/judging/analyze";
import { pathOf } from "../../../server/src/core/schema/typed-tree";
import type { TaskDefinition } from "../../../server/src/core/task/model";
import { hasPlaceholder } from "../../../server/src/core/text/placeholders";
import { isStrictJson } from "../../harness/strict-json";

/** One difference between our findings and those of botocore. */
export interface Difference {
  readonly path: string;
  readonly only: "ours" | "botocore";
  /** Reason, path and name, separated by tabs. */
  readonly complaint: string;
  /** Why the difference is right; nothing if it is not. */
  readonly excuse: string | undefined;
}

/** The result of a comparison. */
export interface Comparison {
  /** The version of botocore. */
  readonly version: string;
  /** The number of compared files. */
  readonly files: number;
  /** The number of common complaints. */
  readonly agreed: number;
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  readonly differences: readonly Difference[];
  /** The members that botocore does not have yet. */
  readonly newer: readonly string[];
  /** The members that only botocore knows. */
  readonly older: readonly string[];
}

/** The output of validate.py. */
interface Answer {
  readonly version: string;
  /** The members of each structure in botocore. */
  readonly shape: Readonly<Record<string, readonly string[]>>;
  readonly kinds: readonly TaskDefinitionKind[];
  /** By path: reason, path in the file and name of each complaint. */
  readonly files: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const VALIDATOR = join(import.meta.dirname, "validate.py");

/** The names that botocore uses for our deviations. */
const REASONS: Readonly<Partial<Record<Deviation["kind"], string>>> = {
  unknown: "unknown field",
  missing: "missing required field",
  type: "invalid type",
  null: "null",
};

/** Whether this machine has Python with botocore. */
export function hasBotocore(): boolean {
  return spawnSync("python3", ["-c", "import botocore"], { stdio: "ignore" }).status === 0;
}

/** Compares the structural problems that we find with those of botocore's validator in the same task definitions. */
export function compare(files: readonly { readonly path: string; readonly text: string }[]): Comparison {
  const asked: { readonly path: string; readonly task: TaskDefinition; readonly value: string }[] = [];
  const skipped: { readonly path: string; readonly why: string }[] = [];
  for (const { path, text } of files) {
    const plain = text.replace(/^\uFEFF/, "");
    if (!isStrictJson(plain)) {
      skipped.push({ path, why: "not strict JSON" });
      continue;
    }
    const [task] = analyze(text).tasks;
    if (task === undefined) {
      skipped.push({ path, why: "no task definition" });
      continue;
    }
    asked.push({ path, task, value: requestOf(plain, task) });
  }
  const questions = asked.map(({ path, task, value }) => ({ path, kind: task.kind, value }));
  const { version, shape, kinds, files: answers } = ask(questions);
  const newer = newerThan(shape);

  const differences: Difference[] = [];
  let agreed = 0;
  for (const { path, task, value } of asked) {
    if (!kinds.includes(task.kind)) {
      skipped.push({ path, why: "a daemon, which this botocore does not know" });
      continue;
    }
    const theirs = new Set((answers[path] ?? [["unreadable", "", ""]]).map((complaint) => complaint.join("\t")));
    const ours = new Set(deviationsOf(task).flatMap(complaintOf));
    const strays = deviationsOf(task).flatMap((deviation) => (deviation.kind === "stray" ? [deviation.path] : []));
    agreed += [...ours].filter((complaint) => theirs.has(complaint)).length;
    for (const complaint of theirs) {
      if (!ours.has(complaint))
        differences.push({ path, only: "botocore", complaint, excuse: excuseOf(complaint, value, strays) });
    }
    for (const complaint of ours) {
      if (!theirs.has(complaint))
        differences.push({ path, only: "ours", complaint, excuse: surplus(complaint, value) });
    }
  }
  return {
    version,
    files: asked.length,
    agreed,
    skipped,
    differences,
    newer,
    older: olderThan(shape),
  };

  /** Why botocore does not have a complaint of ours; nothing if it should. */
  function surplus(complaint: string, value: string): string | undefined {
    const [reason, path = ""] = complaint.split("\t");
    const isBoolean = reason === "invalid type" && typeof valueAt(JSON.parse(value), path) === "boolean";
    return isBoolean ? "true and false are integers to Python, and to ECS they are not" : undefined;
  }

  /** Why we don't have a complaint of botocore; nothing if we should. */
  function excuseOf(complaint: string, value: string, strays: readonly string[]): string | undefined {
    const [reason, path = "", name = ""] = complaint.split("\t");
    if (strays.some((stray) => path === stray || path.startsWith(`${stray}.`) || path.startsWith(`${stray}[`)))
      return "an object in the place of another, reported as a whole";
    if (reason === "invalid length") return "length, which is the business of a rule of its own";
    const at = valueAt(JSON.parse(value), path);
    if (reason === "invalid type" && typeof at === "string" && hasPlaceholder(at)) return "placeholder";
    const keys = at !== null && typeof at === "object" ? Object.keys(at) : [];
    if (reason === "unknown field" && hasPlaceholder(name)) return "placeholder";
    if (reason === "unknown field" && newer.some((member) => member.endsWith(`.${name}`))) return "newer than it";
    if (reason === "missing required field" && keys.some(hasPlaceholder)) return "placeholder";
    return undefined;
  }
}

/** The members that botocore does not have yet. */
function newerThan(known: Answer["shape"]): readonly string[] {
  return Object.keys(STRUCTURES).flatMap((structure) =>
    fieldNames(structure)
      .filter((name) => !known[structure]?.includes(name))
      .map((name) => `${structure}.${name}`),
  );
}

/** The members that only botocore knows. */
function olderThan(known: Answer["shape"]): readonly string[] {
  return Object.entries(known).flatMap(([structure, names]) =>
    names.filter((name) => fieldOf(structure, name) === undefined).map((name) => `${structure}.${name}`),
  );
}

/** The text of the request: without a wrapper, or for a bare array with an object around it. */
function requestOf(text: string, { form, view, tree }: TaskDefinition): string {
  if (form === "array") return `{"family":"f","containerDefinitions":${text}}`;
  // Cut out of the text, because rewriting would lose the difference between 80 and 80.0.
  return form === "object" || view === undefined ? text : tree.text.slice(view.node.range.start, view.node.range.end);
}

function ask(files: readonly { path: string; kind: TaskDefinitionKind; value: string }[]): Answer {
  const { stdout, stderr, status } = spawnSync("python3", [VALIDATOR], {
    input: JSON.stringify(files),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`botocore broke down: ${stderr}`);
  return JSON.parse(stdout);
}

function complaintOf(deviation: Deviation): readonly string[] {
  const reason = REASONS[deviation.kind];
  if (reason === undefined) return [];
  if (deviation.kind === "unknown") {
    // botocore does not check below an unknown key.
    if (deviation.below === true) return [];
    return [[reason, pathOf(deviation.object), deviation.member.key].join("\t")];
  }
  if (deviation.kind === "missing") return [[reason, pathOf(deviation.object), deviation.field.name].join("\t")];
  return "path" in deviation ? [[reason, deviation.path, ""].join("\t")] : [];
}

/** The value at a path as botocore writes it. A key with a dot is found too if it is at the end. */
function valueAt(value: unknown, path: string): unknown {
  let current = value;
  let rest = path;
  while (rest !== "" && current !== null && typeof current === "object") {
    const members = current as Readonly<Record<string, unknown>>;
    if (rest in members) return members[rest];
    const [step, index, key] = /^(?:\[(\d+)\]|\.?([^.[]+))/.exec(rest) ?? [rest];
    current = members[key ?? index ?? ""];
    rest = rest.slice(step.length).replace(/^\./, "");
  }
  return current;
}
