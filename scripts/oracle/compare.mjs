import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadCore } from "../load-core.mjs";

const VALIDATOR = fileURLToPath(new URL("validate.py", import.meta.url));

/** What our deviations are called by botocore. */
const REASONS = { unknown: "unknown field", missing: "missing required field", type: "invalid type", null: "null" };

/** Whether Python with botocore is on this machine. */
export function hasBotocore() {
  return spawnSync("python3", ["-c", "import botocore"], { stdio: "ignore" }).status === 0;
}

/**
 * Compares the structure that we find with what botocore's validator says of the same task definitions.
 *
 * @param {readonly { path: string, text: string }[]} files
 * @returns what agrees, as a count, and each difference with its excuse, if it has one
 */
export async function compare(files) {
  const { analyze } = await loadCore("server/src/core/analyze.ts");
  const { hasPlaceholder } = await loadCore("server/src/core/syntax/placeholders.ts");
  const { STRUCTURES } = await loadCore("server/src/core/spec/generated/structures.ts");

  const asked = [];
  const skipped = [];
  for (const { path, text } of files) {
    const plain = text.replace(/^\uFEFF/, "");
    if (!isStrictJson(plain)) {
      skipped.push({ path, why: "not strict JSON" });
      continue;
    }
    const { task, tree } = analyze(text);
    if (task === undefined) {
      skipped.push({ path, why: "no task definition" });
      continue;
    }
    asked.push({ path, task, tree, value: requestOf(plain, task) });
  }
  const questions = asked.map(({ path, task, value }) => ({ path, kind: task.kind, value }));
  const { version, shape, kinds, files: answers } = ask(questions);
  const newer = newerThan(shape);

  const differences = [];
  let agreed = 0;
  for (const { path, task, value } of asked) {
    if (!kinds.includes(task.kind)) {
      skipped.push({ path, why: "a daemon, which this botocore does not know" });
      continue;
    }
    const theirs = new Set((answers[path] ?? [["unreadable", "", ""]]).map((complaint) => complaint.join("\t")));
    const ours = new Set(task.deviations.flatMap(complaintOf));
    const strays = task.deviations.filter(({ kind }) => kind === "stray").map((stray) => stray.path);
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

  /** Why a complaint of ours is none of botocore; nothing if it should be. */
  function surplus(complaint, value) {
    const [reason, path] = complaint.split("\t");
    const isBoolean = reason === "invalid type" && typeof valueAt(JSON.parse(value), path) === "boolean";
    return isBoolean ? "true and false are integers to Python, and to ECS they are not" : undefined;
  }

  /** Why a complaint of botocore is none of ours; nothing if it should be. */
  function excuseOf(complaint, value, strays) {
    const [reason, path, name] = complaint.split("\t");
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

  /** The members that botocore does not know yet. */
  function newerThan(known) {
    return Object.entries(STRUCTURES).flatMap(([structure, fields]) =>
      fields.filter(({ name }) => !known[structure]?.includes(name)).map(({ name }) => `${structure}.${name}`),
    );
  }

  /** The members that only botocore knows. */
  function olderThan(known) {
    return Object.entries(known).flatMap(([structure, names]) =>
      names
        .filter((name) => !(STRUCTURES[structure] ?? []).some((field) => field.name === name))
        .map((name) => `${structure}.${name}`),
    );
  }
}

function isStrictJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The text of the request: what is wrapped without its wrapper, a bare array with what is around it. */
function requestOf(text, { form, view, tree }) {
  if (form === "array") return `{"family":"f","containerDefinitions":${text}}`;
  // Cut out and not written anew, which would lose the difference between 80 and 80.0.
  return form === "object" ? text : tree.text.slice(view.node.range.start, view.node.range.end);
}

function ask(files) {
  const { stdout, stderr, status } = spawnSync("python3", [VALIDATOR], {
    input: JSON.stringify(files),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`botocore broke down: ${stderr}`);
  return JSON.parse(stdout);
}

function complaintOf(deviation) {
  const reason = REASONS[deviation.kind];
  if (reason === undefined) return [];
  // botocore does not look below a key that it does not know.
  if (deviation.below === true) return [];
  if (deviation.kind === "unknown") return [[reason, deviation.object.path, deviation.member.key].join("\t")];
  if (deviation.kind === "missing") return [[reason, deviation.object.path, deviation.field.name].join("\t")];
  return [[reason, deviation.path, ""].join("\t")];
}

/** The value at a path as botocore writes it. Keys with a point in them are found as well, as long as they end it. */
function valueAt(value, path) {
  let current = value;
  let rest = path;
  while (rest !== "" && current !== null && typeof current === "object") {
    if (rest in current) return current[rest];
    const [step, key, index] = /^(?:\[(\d+)\]|\.?([^.[]+))/.exec(rest) ?? [rest];
    current = current[key ?? index];
    rest = rest.slice(step.length).replace(/^\./, "");
  }
  return current;
}
