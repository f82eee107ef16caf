import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { JSON_SYNTAX } from "../../server/src/core/judging/syntax-findings";
import { rules } from "../../server/src/core/rules";
import { BAD, cli, findingsByPath, folderWith, GOOD, lint, OTHER, OTHER_REFUSED } from "../harness/command-line";

const RULES = join(import.meta.dirname, "../../server/src/core/rules");
const MANIFEST = join(import.meta.dirname, "../../server/package.json");
const CLEAN = "1 file: nothing found.\n";
const WARNING = "--rule=links-unsupported=warning";

describe("exit codes", () => {
  test("0 without findings", () => {
    expect(lint(["a.json"], { cwd: folderWith({ "a.json": GOOD }) })).toEqual({ code: 0, stdout: CLEAN, stderr: "" });
  });

  test.each([
    [1, []],
    [1, ["--quiet"]],
    [0, [WARNING]],
    [1, [WARNING, "--fail-on", "warning"]],
    [1, [WARNING, "--fail-on=information"]],
    [1, [WARNING, "--quiet", "--fail-on=warning"]],
    [1, [WARNING, "--max-warnings", "0"]],
    [0, [WARNING, "--max-warnings", "1"]],
    [0, ["--rule=links-unsupported=information"]],
    [0, ["--rule=links-unsupported=information", "--fail-on=warning"]],
    [1, ["--rule=links-unsupported=information", "--fail-on=information"]],
    [0, ["--rule=links-unsupported=hint", "--fail-on=information"]],
    [0, ["--rule=links-unsupported=off", "--fail-on=information"]],
  ])("%i for one finding with %j", (code, args) => {
    expect(lint([...args, "a.json"], { cwd: folderWith({ "a.json": BAD }) }).code).toBe(code);
  });

  test("2 for a file that can't be read, and the rest is linted", () => {
    const outcome = lint(["--format=json", "a.json", "gone.json"], { cwd: folderWith({ "a.json": BAD }) });
    expect(outcome.code).toBe(2);
    expect(findingsByPath(outcome)).toEqual({ "a.json": 1 });
    expect(outcome.stderr).toBe("ecs-task-lint: gone.json: There is no such file or folder.\n");
  });

  test("2 for a single named file that is not a task definition", () => {
    const cwd = folderWith({ "package.json": OTHER });
    const refused = `ecs-task-lint: package.json: ${OTHER_REFUSED}\n`;
    expect(lint(["package.json"], { cwd })).toMatchObject({ code: 2, stderr: refused });
  });

  test.each([
    ["package.json", OTHER, OTHER_REFUSED],
    [
      "people.json",
      `[{ "id": 1 }, { "id": 2 }]`,
      "It is not a task definition: the elements of the array are not container definitions.",
    ],
    ["crest.json", `{ "family": "Windsor" }`, "It is not a task definition: it has no containerDefinitions."],
    ["README.md", "# Read me\n", "It is not JSON: This is not a JSON value (line 1, column 1)."],
    ["logo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), "The file is not valid UTF-8; save it as UTF-8."],
  ])("of several files that are named %s is skipped, and not with --strict-files", (name, content, why) => {
    const cwd = folderWith({ "a.json": GOOD, [name]: content });
    const skipped = { code: 0, stdout: CLEAN, stderr: `ecs-task-lint: ${name}: Skipped. ${why}\n` };
    expect(lint(["a.json", name], { cwd })).toEqual(skipped);
    const { code, stdout, stderr } = lint(["--strict-files", "a.json", name], { cwd });
    const read = { code: 0, stdout: "2 files: nothing found.\n", stderr: "" };
    const refused = { code: 2, stdout: CLEAN, stderr: `ecs-task-lint: ${name}: ${why}\n` };
    expect({ code, stdout, stderr }).toEqual(["people.json", "crest.json"].includes(name) ? read : refused);
  });
});

describe("wrong usage", () => {
  test.each([
    [["--fromat"], "Unknown option '--fromat' (Did you mean --format?)"],
    [
      ["--format", "jsn"],
      "Option '--format <format>' argument 'jsn' is invalid. Did you mean json? It must be one of text, json.",
    ],
    [
      ["--rule", "links-unsuported=off"],
      `Option '--rule <id=severity>' argument 'links-unsuported=off' is invalid. There is no rule "links-unsuported". Did you mean links-unsupported? The option --list-rules prints all rules.`,
    ],
    [
      ["--rule", "links-unsupported"],
      "Option '--rule <id=severity>' argument 'links-unsupported' is invalid. It must be written id=severity, such as host-port-mismatch=warning.",
    ],
    [
      ["--rule", "links-unsupported=eror"],
      "Option '--rule <id=severity>' argument 'links-unsupported=eror' is invalid. Did you mean error? It must be one of error, warning, information, hint, off.",
    ],
    [
      ["--explain", "json-sintax"],
      `Option '--explain <id>' argument 'json-sintax' is invalid. There is no rule "json-sintax". Did you mean json-syntax? The option --list-rules prints all rules.`,
    ],
    [
      ["--fail-on", "warnings"],
      "Option '--fail-on <severity>' argument 'warnings' is invalid. Did you mean warning? It must be one of error, warning, information.",
    ],
    [
      ["--max-warnings", "-1"],
      "Option '--max-warnings <n>' argument '-1' is invalid. It must be a whole number, 0 or more.",
    ],
    [
      ["--assume-network-mode", "AWSVPC"],
      "Option '--assume-network-mode <mode>' argument 'AWSVPC' is invalid. Did you mean awsvpc? It must be one of awsvpc, bridge, host, none, default.",
    ],
    [
      ["--assume-launch-type", "EC2,fargate"],
      "Option '--assume-launch-type <type>' argument 'EC2,fargate' is invalid. Did you mean FARGATE? It must be one of EC2, FARGATE, EXTERNAL, MANAGED_INSTANCES.",
    ],
    [["--stdin-filename", ""], "A path can't be empty."],
    [
      ["--stdin-filename", "a.json", "b.json"],
      "--stdin-filename works only with standard input: name - and no other path.",
    ],
    [[""], "A path can't be empty."],
    [["--explain"], "Option '--explain <id>' argument missing."],
  ])("%j", (args, message) => {
    expect(cli(args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `ecs-task-lint: ${message}\nSee ecs-task-lint --help.\n`,
    });
  });

  test("an unknown operating system", () => {
    const { code, stderr } = cli(["--assume-os", "windows"]);
    expect([code, stderr.split(" It must be one of ")[0]]).toEqual([
      2,
      "ecs-task-lint: Option '--assume-os <family>' argument 'windows' is invalid.",
    ]);
  });
});

describe("what it says about itself", () => {
  test("--version", () => {
    const { version }: { readonly version: string } = JSON.parse(readFileSync(MANIFEST, "utf8"));
    for (const args of [["--version"], ["-v"], ["diagram", "--version"], ["diagram", "-v"]]) {
      expect(cli(args), args.join(" ")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    }
  });

  test.each([[[]], [["diagram"]]])("-h prints what --help prints: %j", (command) => {
    const { code, stdout, stderr } = cli([...command, "-h"]);
    expect({ code, stdout, stderr }).toEqual(cli([...command, "--help"]));
    expect([code, stdout.match(/^ {2}-h, --help +print this$/m) !== null, stderr]).toEqual([0, true, ""]);
    expect(stdout).toMatch(/^ {2}-v, --version +print the version$/m);
  });

  test("--help lists every option that the documentation mentions", () => {
    const { code, stdout, stderr } = cli(["--help"]);
    const page = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
    const documented = new Set([...page.matchAll(/^\| (?:`-[hv]`, )?`(--[a-z-]+)/gm)].map((match) => match[1]));
    expect(new Set([...stdout.matchAll(/^ {2}(?:-[hv], )?(--[a-z-]+)/gm)].map((match) => match[1]))).toEqual(
      documented,
    );
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("--explain prints the page of a rule", () => {
    const stdout = readFileSync(join(RULES, "links-unsupported/README.md"), "utf8");
    expect(cli(["--explain", "links-unsupported"])).toEqual({ code: 0, stdout, stderr: "" });
    const syntax = readFileSync(join(RULES, "../judging/json-syntax.md"), "utf8");
    expect(cli(["--explain", "json-syntax"])).toEqual({ code: 0, stdout: syntax, stderr: "" });
  });

  const metas = [...rules.map(({ meta }) => meta), JSON_SYNTAX].sort((a, b) => (a.id < b.id ? -1 : 1));

  test("every rule has a page next to the program", () => {
    // Checked in the build, to avoid starting the program for each rule.
    const pages = join(import.meta.dirname, "../../server/dist/rules");
    for (const { id } of metas) expect(readFileSync(join(pages, `${id}.md`), "utf8").split("\n")[0]).toBe(`# ${id}`);
  });

  test("--list-rules lists every rule once", () => {
    const { code, stdout } = cli(["--list-rules"]);
    const rows = stdout.trimEnd().split("\n");
    expect(rows.map((row) => row.split(/\s+/).slice(0, 2))).toEqual(
      metas.map(({ id, severity, optIn }) => [id, optIn ? "off" : severity]),
    );
    expect(rows.map((row) => / {2}fix {2}/.test(row))).toEqual(metas.map(({ fixable }) => fixable));
    expect(rows.every((row, index) => row.endsWith(`  ${metas[index]?.title}`))).toBe(true);
    expect(code).toBe(0);
  });

  test("--list-rules --format json prints their details", () => {
    const { code, stdout } = cli(["--list-rules", "--format", "json"]);
    const patterns = (_: string, value: unknown) => (value instanceof RegExp ? String(value) : value);
    expect([code, JSON.parse(stdout)]).toEqual([0, JSON.parse(JSON.stringify(metas, patterns))]);
  });
});

describe("assumptions on a bare array of container definitions", () => {
  const array = `[{ "name": "a", "image": "b", "links": ["c"], "portMappings": [{ "containerPort": 80, "hostPort": 81 }] }]\n`;
  test.each([
    [0, []],
    [2, ["--assume-network-mode", "awsvpc"]],
    [2, ["--assume-network-mode=host"]],
    [0, ["--assume-network-mode", "bridge"]],
    [2, ["--assume-launch-type", "FARGATE"]],
    [2, ["--assume-launch-type", "EC2,FARGATE"]],
    [2, ["--assume-launch-type", "EC2", "--assume-launch-type", "FARGATE"]],
    [0, ["--assume-launch-type", "EC2"]],
    [1, ["--assume-os", "WINDOWS_SERVER_2022_CORE", "--assume-network-mode=default"]],
    [1, ["--assume-os", "WINDOWS_SERVER_2031_CORE", "--assume-network-mode=default"]],
  ])("%i findings with %j", (count, args) => {
    const outcome = lint([...args, "--format=json", "a.json"], { cwd: folderWith({ "a.json": array }) });
    expect(findingsByPath(outcome)["a.json"] ?? 0).toBe(count);
  });

  test("have no effect on a whole task definition", () => {
    const { code } = lint(["--assume-network-mode=bridge", "a.json"], { cwd: folderWith({ "a.json": BAD }) });
    expect(code).toBe(1);
  });
});

describe("json-syntax", () => {
  const broken = `{ "family": "a" "containerDefinitions": [] }\n`;
  test("reports the places where the file is not JSON", () => {
    const outcome = lint(["--format=json", "a.json"], { cwd: folderWith({ "a.json": broken }) });
    expect([outcome.code, findingsByPath(outcome)]).toEqual([1, { "a.json": 1 }]);
  });

  test.each([
    ["--rule=json-syntax=off", 0],
    ["--rule=json-syntax=warning", 0],
    ["--rule=links-unsupported=off", 1],
  ])("%s", (option, code) => {
    expect(lint([option, "a.json"], { cwd: folderWith({ "a.json": broken }) }).code).toBe(code);
  });

  test("ten lines are enough", () => {
    const text = `{ "containerDefinitions": [${"\n+ + +".repeat(50)}\n] }`;
    const outcome = lint(["--format=json", "a.json"], { cwd: folderWith({ "a.json": text }) });
    expect(findingsByPath(outcome)).toEqual({ "a.json": 10 });
  });
});

test("--format json without findings", () => {
  expect(JSON.parse(lint(["--format=json"], { cwd: folderWith({}) }).stdout)).toEqual({
    version: 1,
    files: 0,
    taskDefinitions: [],
    findings: [],
    counts: { error: 0, warning: 0, information: 0, hint: 0, fixable: 0, removable: 0, fixed: 0 },
    problems: [],
    skipped: [],
  });
});
