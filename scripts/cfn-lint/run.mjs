import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { RESOURCE } from "./template.mjs";

/** Templates in one run: enough that starting it does not count, few enough for a command line. */
const BATCH = 200;

/** The version of the cfn-lint on this machine, or nothing where there is none. */
export function cfnLintVersion() {
  const { status, stdout } = spawnSync("cfn-lint", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Runs cfn-lint over templates, all of its errors, warnings and advice.
 *
 * @param {readonly { template: object, places: ReadonlyMap<string, { pointer: string, text: string }> }[]} templates
 * @returns for each template its findings: the rule and the message, and where the finding stands in the file: the
 * JSON Pointer and the text of the value. Outside of the task definition it has neither.
 */
export async function findingsOf(templates) {
  const folder = await mkdtemp(join(tmpdir(), "cfn-lint-"));
  try {
    const paths = templates.map((_, index) => join(folder, `${index}.json`));
    await Promise.all(
      templates.map(({ template }, index) => writeFile(paths[index], JSON.stringify(template, undefined, 1))),
    );
    const answers = [];
    for (let start = 0; start < paths.length; start += BATCH) answers.push(...run(paths.slice(start, start + BATCH)));
    const found = templates.map(() => []);
    for (const { Filename, Rule, Location, Message } of answers) {
      const index = Number(basename(Filename, ".json"));
      found[index].push({ rule: Rule.Id, message: Message, ...placeOf(Location.Path ?? [], templates[index].places) });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(paths) {
  const arguments_ = ["--format", "json", "--regions", "us-east-1", "--include-checks", "W", "E", "I", "--", ...paths];
  const { status, stdout, stderr } = spawnSync("cfn-lint", arguments_, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === null || !stdout.trimStart().startsWith("[")) throw new Error(`cfn-lint broke down: ${stderr}`);
  return JSON.parse(stdout);
}

/** Where a path of the template stands in the file: at the innermost value of it that the file has. */
function placeOf(path, places) {
  const [section, resource, properties, ...steps] = path;
  if (section !== "Resources" || resource !== RESOURCE || properties !== "Properties") return undefined;
  for (let length = steps.length; length >= 0; length -= 1) {
    const place = places.get(JSON.stringify(steps.slice(0, length)));
    if (place !== undefined) return { pointer: place.pointer, value: place.text };
  }
  return undefined;
}
