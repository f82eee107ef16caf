import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { TheirFinding } from "./answers";
import { RESOURCE, type Template } from "./template";

/** A finding of cfn-lint and the text of its value, if the file has it. */
export interface LintFinding extends TheirFinding {
  readonly value?: string;
}

/** One finding as cfn-lint prints it. */
interface PrintedFinding {
  readonly Filename: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path?: readonly (string | number)[] };
  readonly Message: string;
}

/** Templates per run: enough that starting cfn-lint does not matter, few enough for a command line. */
const BATCH = 200;

/** The version of cfn-lint on this machine; nothing if it is not installed. */
export function cfnLintVersion(): string | undefined {
  const { status, stdout } = spawnSync("cfn-lint", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** Runs cfn-lint on templates, with all its errors, warnings and advice. Resolves with the findings of each. */
export async function findingsOf(templates: readonly Template[]): Promise<readonly (readonly LintFinding[])[]> {
  const folder = await mkdtemp(join(tmpdir(), "cfn-lint-"));
  try {
    const paths = await Promise.all(
      templates.map(async ({ template }, index) => {
        const path = join(folder, `${index}.json`);
        await writeFile(path, JSON.stringify(template, undefined, 1));
        return path;
      }),
    );
    const printed: PrintedFinding[] = [];
    for (let start = 0; start < paths.length; start += BATCH) printed.push(...run(paths.slice(start, start + BATCH)));
    return templates.map(({ places }, index) =>
      printed
        .filter(({ Filename }) => basename(Filename) === `${index}.json`)
        .map(({ Rule, Location, Message }) => ({
          rule: Rule.Id,
          message: Message,
          ...placeOf(Location.Path ?? [], places),
        })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(paths: readonly string[]): readonly PrintedFinding[] {
  const arguments_ = ["--format", "json", "--regions", "us-east-1", "--include-checks", "W", "E", "I", "--", ...paths];
  const { status, stdout, stderr } = spawnSync("cfn-lint", arguments_, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === null || !stdout.trimStart().startsWith("[")) throw new Error(`cfn-lint broke down: ${stderr}`);
  return JSON.parse(stdout);
}

/** The place of a template path in the file: the innermost of its values that the file has. */
function placeOf(
  path: readonly (string | number)[],
  places: Template["places"],
): { readonly pointer: string; readonly value: string } | undefined {
  const [section, resource, properties, ...steps] = path;
  if (section !== "Resources" || resource !== RESOURCE || properties !== "Properties") return undefined;
  for (let length = steps.length; length >= 0; length -= 1) {
    const place = places.get(JSON.stringify(steps.slice(0, length)));
    if (place !== undefined) return { pointer: place.pointer, value: place.text };
  }
  return undefined;
}
