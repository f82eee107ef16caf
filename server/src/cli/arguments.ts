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
Without a path, every task definition below the current folder is linted, except files that .gitignore names and
files in node_modules. A file that is named alone is read as a task definition. Of several files, a folder or a
pattern, only task definitions are linted.

ecs-task-lint diagram FILE draws the network of a task definition; see ecs-task-lint diagram --help.

Exit code: 0 nothing at or above --fail-on; 1 findings, or too many warnings;
2 wrong usage, or a file that can't be read (the others are still linted).`;

/** Reads the arguments. `width` is the width of the terminal, for the help. */
export function readArguments(argv: readonly string[], width: number): Request {
  if (argv[0] === DIAGRAM_COMMAND) return readDiagramArguments(argv.slice(1), width);
  const command = new Command("ecs-task-lint")
    .description("Finds and fixes mistakes in Amazon ECS task definitions.")
    .argument("[path...]", "files, folders and patterns; - reads standard input")
    .option("--stdin-filename <name>", "the name of standard input in reports")
    .option("--format <format>", "text, or json for programs", oneOf(FORMATS), "text")
    .option("--fix", "make all safe fixes that lose nothing, then report the rest")
    .option("--fix-removals", "like --fix, but also make fixes that remove or replace something")
    .option("--fix-dry-run", "print what --fix or --fix-removals would do as a unified diff; change nothing");
  assumeOptions(command)
    .option("--rule <id=severity>", "error, warning, information, hint or off for a rule; repeatable", ruleSetting)
    .option(
      "--fail-on <severity>",
      "fail on findings of this severity or worse: error, warning or information",
      oneOf(THRESHOLDS),
      "error",
    )
    .option("--max-warnings <n>", "also fail if there are more warnings than this", count)
    .option("--quiet", "report errors only")
    .option("--verbose", "also report information and hints")
    .option("--strict-files", "fail if a named file is not a task definition, even if several are named")
    .option("--list-rules", "print all rules")
    .option("--explain <id>", "print the page of a rule", ruleId)
    .option("--color", "use color even if the output is not a terminal")
    .option("--no-color", "use no color")
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
  if (settings.quiet && settings.verbose)
    return { kind: "refused", message: "Use either --quiet or --verbose, not both." };
  if (paths.includes("") || settings.stdinFilename === "")
    return { kind: "refused", message: "A path can't be empty." };
  if (settings.stdinFilename !== undefined && paths.some((path) => path !== "-")) {
    return { kind: "refused", message: "--stdin-filename works only with standard input: name - and no other path." };
  }
  const read = settings.stdinFilename !== undefined && paths.length === 0 ? ["-"] : paths;
  const removals = fixRemovals === true;
  const how = fixDryRun ? "dry-run" : fix || removals ? "write" : "no";
  return { kind: "lint", settings: { ...settings, paths: read, fix: how, removals } };
}
