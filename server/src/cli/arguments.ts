import { Command } from "commander";
import { assumeOptions } from "./assume-options";
import { DIAGRAM_COMMAND, readDiagramArguments } from "./diagram-arguments";
import type { LintSettings } from "./lint-settings";
import { count, oneOf, ruleId, ruleSetting } from "./option-values";
import { parseArguments } from "./parse-arguments";
import type { Request } from "./request";

const FORMATS = ["text", "json"] as const;
const THRESHOLDS = ["error", "warning", "information"] as const;

type Options = Omit<LintSettings, "paths" | "fix" | "removals"> & {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly fixRemovals?: true;
  readonly listRules?: true;
  readonly explain?: string;
  readonly version?: true;
};

const EXIT_CODES = `
Without a path every task definition below the current folder is linted, but for what .gitignore names and
node_modules. A file that is named alone is read as a task definition. Of several files, a folder or a pattern only
those are linted that are task definitions.

ecs-task-lint diagram FILE draws the network of a task definition; see ecs-task-lint diagram --help.

Exit code: 0 nothing at or above --fail-on; 1 findings, or too many warnings;
2 wrong usage, or a file that can't be read (the others are linted all the same).`;

/** Reads the arguments. `width` is that of the terminal, for the help. */
export function readArguments(argv: readonly string[], width: number): Request {
  if (argv[0] === DIAGRAM_COMMAND) return readDiagramArguments(argv.slice(1), width);
  const command = new Command("ecs-task-lint")
    .description("Finds and repairs the mistakes ECS would refuse in a task definition.")
    .argument("[path...]", "files, folders and patterns; - reads standard input")
    .option("--stdin-filename <name>", "what reports call standard input")
    .option("--format <format>", "text, or json for programs", oneOf(FORMATS), "text")
    .option("--fix", "make all safe fixes that lose nothing, then report what is left")
    .option("--fix-removals", "like --fix, and make those that take away or replace something as well")
    .option("--fix-dry-run", "print what --fix, or --fix-removals, would do as a unified diff, and change nothing");
  assumeOptions(command)
    .option("--rule <id=severity>", "error, warning, information, hint or off for a rule; repeatable", ruleSetting)
    .option(
      "--fail-on <severity>",
      "fail from this severity on: error, warning or information",
      oneOf(THRESHOLDS),
      "error",
    )
    .option("--max-warnings <n>", "fail also if there are more warnings than that", count)
    .option("--quiet", "report errors only")
    .option("--verbose", "report information and hints as well")
    .option("--strict-files", "fail where a named file is no task definition, also if several are named")
    .option("--list-rules", "print all rules")
    .option("--explain <id>", "print the page of a rule", ruleId)
    .option("--color", "colour, also where it is no terminal")
    .option("--no-color", "no colour")
    .option("-v, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .addHelpText("after", EXIT_CODES);
  return parseArguments(command, argv, width) ?? requestOf(command.opts<Options>(), command.args);
}

function requestOf(options: Options, paths: readonly string[]): Request {
  const { fix, fixDryRun, fixRemovals, listRules, explain, version, ...settings } = options;
  if (version) return { kind: "version" };
  if (explain !== undefined) return { kind: "explain", rule: explain };
  if (listRules) return { kind: "list-rules", format: settings.format, color: settings.color };
  if (settings.quiet && settings.verbose) return { kind: "refused", message: "Either --quiet or --verbose, not both." };
  if (paths.includes("") || settings.stdinFilename === "")
    return { kind: "refused", message: "An empty path names nothing." };
  if (settings.stdinFilename !== undefined && paths.some((path) => path !== "-")) {
    return { kind: "refused", message: "--stdin-filename goes with standard input: name - and no other path." };
  }
  const read = settings.stdinFilename !== undefined && paths.length === 0 ? ["-"] : paths;
  const removals = fixRemovals === true;
  const how = fixDryRun ? "dry-run" : fix || removals ? "write" : "no";
  return { kind: "lint", settings: { ...settings, paths: read, fix: how, removals } };
}
