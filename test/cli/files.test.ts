import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BAD, cli, findingsByPath, folderWith, GOOD, lint, OTHER, OTHER_REFUSED } from "../harness/command-line";

const posix = process.platform !== "win32";

function paths(args: readonly string[], cwd: string): readonly string[] {
  return Object.keys(findingsByPath(lint(["--format=json", ...args], { cwd })));
}

describe("finding files", () => {
  const tree = {
    "b/task.json": BAD,
    "a.json": BAD,
    "c.jsonc": BAD,
    ".aws/task-definition.json": BAD,
    "package.json": OTHER,
    "broken.json": "{",
    "task.txt": BAD,
    "node_modules/x/task.json": BAD,
    "b/node_modules/task.json": BAD,
    ".git/task.json": BAD,
    "dist/task.json": BAD,
    "b/out/task.json": BAD,
    "b/kept.tmp.json": BAD,
    "d.tmp.json": BAD,
    ".gitignore": "dist/\n*.tmp.json\n",
    "b/.gitignore": "/out\n!kept.tmp.json\n",
  };

  test("without a path: all below the current folder but for what .gitignore names and node_modules", () => {
    const cwd = folderWith(tree);
    const { code, stderr } = lint([], { cwd });
    expect([code, stderr]).toEqual([1, ""]);
    expect(paths([], cwd)).toEqual([
      ".aws/task-definition.json",
      "a.json",
      "b/kept.tmp.json",
      "b/task.json",
      "c.jsonc",
    ]);
  });

  test("templates of JSON are looked into by their names", () => {
    const names = ["a.json.tpl", "b.json.tftpl", "c.json.j2", "d.json.erb", "e.tpl.json", "f.json.tmpl", "g.json.ejs"];
    const others = { "h.tpl": BAD, "i.yaml.j2": BAD };
    const cwd = folderWith({ ...Object.fromEntries(names.map((name) => [name, BAD])), ...others });
    expect(paths([], cwd)).toEqual(names);
  });

  test("in a subfolder, the .gitignore files above count too", () => {
    const cwd = join(folderWith(tree), "b");
    expect(paths([], cwd)).toEqual(["kept.tmp.json", "task.json"]);
    expect(paths([".."], cwd)).toEqual([
      "../.aws/task-definition.json",
      "../a.json",
      "../c.jsonc",
      "kept.tmp.json",
      "task.json",
    ]);
  });

  test("named files are read whatever .gitignore says, and named once", () => {
    const cwd = folderWith(tree);
    expect(paths(["./dist/task.json", "dist/task.json", "task.txt", "dist"], cwd)).toEqual([
      "dist/task.json",
      "task.txt",
    ]);
  });

  test("an absolute path is shown relative to the current folder, or absolute outside of it", () => {
    const cwd = folderWith(tree);
    expect(paths([join(cwd, "a.json"), join(cwd, "b")], cwd)).toEqual(["a.json", "b/kept.tmp.json", "b/task.json"]);
    expect(paths([join(cwd, "a.json")], join(cwd, "b"))).toEqual([join(cwd, "a.json").replaceAll("\\", "/")]);
  });

  test.each([
    ["*.json", ["a.json"]],
    ["**/task.*", ["b/task.json", "task.txt"]],
    ["b/*.json", ["b/kept.tmp.json", "b/task.json"]],
    ["{a,b/task}.json", ["a.json", "b/task.json"]],
  ])("the pattern %s", (pattern, expected) => {
    expect(paths([pattern], folderWith(tree))).toEqual(expected);
  });

  test("an absolute pattern, and one with an extra slash", () => {
    const cwd = folderWith(tree);
    const slashed = cwd.replaceAll("\\", "/");
    expect(paths([`${slashed}/*.json`], cwd)).toEqual(["a.json"]);
    expect(paths([`${slashed}/b//*.json`], cwd)).toEqual(["b/kept.tmp.json", "b/task.json"]);
  });

  test("a pattern that matches too much", () => {
    const { code, stderr } = lint(["{1..1000000}.json", "a.json"], { cwd: folderWith(tree) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ecs-task-lint: \{1\.\.1000000\}\.json: This pattern can't be used\. .*\n$/);
  });

  test("a pattern that matches nothing", () => {
    const cwd = folderWith(tree);
    const message = "No file matches this pattern, or .gitignore excludes them all.";
    for (const pattern of ["nothing/*.json", "*.yaml", "dist/*.json"]) {
      const stderr = `ecs-task-lint: ${pattern}: ${message}\n`;
      expect(lint([pattern], { cwd })).toEqual({ code: 2, stdout: "No task definitions found.\n", stderr });
    }
  });

  test("a folder without task definitions is not an error", () => {
    const cwd = folderWith({ "package.json": OTHER });
    expect(lint([], { cwd })).toEqual({ code: 0, stdout: "No task definitions found.\n", stderr: "" });
  });

  test("a file whose name looks like a pattern", () => {
    expect(paths(["[a].json"], folderWith({ "[a].json": BAD, "a.json": BAD }))).toEqual(["[a].json"]);
  });

  test("a folder named x.json", () => {
    const cwd = folderWith({ "x.json/task.json": BAD });
    expect([paths([], cwd), paths(["x.json"], cwd)]).toEqual([["x.json/task.json"], ["x.json/task.json"]]);
  });

  test.runIf(posix)("symbolic links are followed only where they are named", () => {
    const cwd = folderWith({ "real/task.json": BAD });
    symlinkSync("..", join(cwd, "real/up"));
    symlinkSync("real/task.json", join(cwd, "link.json"));
    symlinkSync("self.json", join(cwd, "self.json"));
    expect(paths([], cwd)).toEqual(["real/task.json"]);
    expect(paths(["link.json"], cwd)).toEqual(["link.json"]);
    expect(lint(["self.json"], { cwd })).toEqual({
      code: 2,
      stdout: "No task definitions found.\n",
      stderr: "ecs-task-lint: self.json: The symbolic links form a loop.\n",
    });
  });

  test.runIf(posix)("a pipe does not make it hang", () => {
    const cwd = folderWith({ "a.json": BAD });
    execFileSync("mkfifo", [join(cwd, "pipe.json")]);
    expect(paths([], cwd)).toEqual(["a.json"]);
    const { code, stderr } = lint(["pipe.json"], { cwd });
    expect([code, stderr]).toEqual([
      2,
      "ecs-task-lint: pipe.json: It is not a regular file; pipe its content to standard input and name it -.\n",
    ]);
  });

  test.runIf(posix)("unreadable files are reported, and the rest is linted", () => {
    const cwd = folderWith({ "a.json": BAD, "secret.json": BAD, "closed/b.json": BAD });
    chmodSync(join(cwd, "secret.json"), 0);
    chmodSync(join(cwd, "closed"), 0);
    const run = process.getuid?.() === 0 ? { cwd, uid: 65534 } : { cwd };
    const outcome = lint(["--format=json"], run);
    chmodSync(join(cwd, "closed"), 0o755);
    expect([outcome.code, findingsByPath(outcome)]).toEqual([2, { "a.json": 1 }]);
    expect(outcome.stderr).toBe(
      "ecs-task-lint: closed: Permission denied.\necs-task-lint: secret.json: Permission denied.\n",
    );
  });
});

describe("reading files", () => {
  test("a service definition that contains containers under a misspelt key is read", () => {
    const text = `{ "serviceName": "x", "containerDefinitons": [{ "name": "web", "image": "nginx:1", "memory": 64 }] }`;
    const { stdout, stderr } = lint(["a.json"], { cwd: folderWith({ "a.json": text }) });
    expect(stdout).toContain("1 file: ");
    expect(stderr).toBe("");
  });

  test.each([
    ["empty", "", "It is empty."],
    ["null", "null\n", "It is not a task definition: it contains only null."],
    ["number", "1", "It is not a task definition: it contains only a number."],
    ["array", "[1]", "It is not a task definition: the elements of the array are not container definitions."],
    ["words", "hello", "It is not JSON: This is not a JSON value (line 1, column 1)."],
    ["placeholder", "{{ task }}", "It is not a task definition: it contains only a placeholder."],
    ["package", OTHER, OTHER_REFUSED],
    ["cloudformation", `{ "Resources": {} }`, "It is a CloudFormation template, not a task definition."],
    [
      "beanstalk",
      `{ "AWSEBDockerrunVersion": 2, "containerDefinitions": [] }`,
      "It is a Dockerrun file of Elastic Beanstalk, not a task definition.",
    ],
    [
      "service",
      `{ "cluster": "c", "serviceName": "web", "taskDefinition": "web:3", "desiredCount": 2, "launchType": "FARGATE" }`,
      "It is a service definition, not a task definition.",
    ],
    ["update", `{ "service": "web", "taskDefinition": "web:3" }`, "It only refers to a task definition."],
    [
      "cluster",
      `{ "clusterName": "c", "capacityProviders": [] }`,
      "It is a cluster definition, not a task definition.",
    ],
    [
      "appspec",
      `{ "version": 1, "Resources": [{ "TargetService": { "Type": "AWS::ECS::Service" } }] }`,
      "It is an AppSpec file of CodeDeploy, not a task definition.",
    ],
    [
      "run",
      `{ "cluster": "c", "taskDefinition": "web", "overrides": { "containerOverrides": [] } }`,
      "It is the input of run-task, not a task definition.",
    ],
    ["overrides", `{ "containerOverrides": [] }`, "It is the input of run-task, not a task definition."],
    ["latin1", Buffer.from(BAD.replace("web", "w\xe9b"), "latin1"), "The file is not valid UTF-8; save it as UTF-8."],
    [
      "utf16 without a mark",
      Buffer.from(BAD, "utf16le"),
      "The file looks like UTF-16 but has no byte order mark; save it as UTF-8.",
    ],
    ["utf16 cut short", Buffer.from([0xff, 0xfe, 0x7b]), "The file is not valid UTF-16 LE; save it as UTF-8."],
  ])("named, %s can't be a task definition", (name, content, message) => {
    const cwd = folderWith({ [`${name}.json`]: content });
    const stderr = `ecs-task-lint: ${name}.json: ${message}\n`;
    expect(lint([`${name}.json`], { cwd })).toEqual({ code: 2, stdout: "No task definitions found.\n", stderr });
  });

  test("skipping files in other encodings says nothing, unless one contains a task definition", () => {
    const cwd = folderWith({ "names.json": Buffer.from(`["Andr\xe9"]`, "latin1") });
    expect(lint([], { cwd }).code).toBe(0);
    const holds = folderWith({ "a.json": Buffer.from(BAD.replace("web", "w\xe9b"), "latin1") });
    expect(lint([], { cwd: holds }).stderr).toBe(
      "ecs-task-lint: a.json: The file is not valid UTF-8; save it as UTF-8.\n",
    );
  });

  test.each([
    ["utf-8 with a mark", Buffer.from(`\uFEFF${BAD}`)],
    ["utf-16 le", Buffer.from(`\uFEFF${BAD}`, "utf16le")],
    ["utf-16 be", Buffer.from(`\uFEFF${BAD}`, "utf16le").swap16()],
  ])("a byte order mark moves no position: %s", (_, content) => {
    const { stdout } = lint(["--format=json"], { cwd: folderWith({ "a.json": content }) });
    const { findings } = JSON.parse(stdout);
    expect(findings[0].start).toEqual({ line: 1, column: 85, offset: 84 });
  });

  test("10 MB on one line", () => {
    const long = BAD.replace(`"web"`, `"${"x".repeat(10 * 1024 * 1024)}"`);
    const outcome = lint(["a.json"], { cwd: folderWith({ "a.json": long }) });
    const widest = Math.max(...outcome.stdout.split("\n").map((line) => line.length));
    expect([outcome.code, outcome.stderr, widest < 600]).toEqual([1, "", true]);
  });

  test("a file that is too large is rejected if named and skipped otherwise", () => {
    const cwd = folderWith({ "a.json": BAD });
    truncateSync(join(cwd, "a.json"), 17 * 1024 * 1024);
    expect(lint([], { cwd }).code).toBe(0);
    expect(lint(["a.json"], { cwd }).stderr).toBe(
      "ecs-task-lint: a.json: It is larger than 16 MB; ECS accepts at most 64 KiB.\n",
    );
  });

  test("no named file that contains a task definition is skipped", () => {
    const misspelt = `{ "family": "f", "containerDefinition": [{ "name": "web", "image": "a:1", "memory": 256 }] }`;
    const cwd = folderWith({
      "a.json": GOOD,
      "dump.json": "",
      "misspelt.json": misspelt,
      "utf16.json": Buffer.from(BAD, "utf16le"),
      "words.json": Buffer.from(`["a"]`, "utf16le"),
      "web-taskdef.json": "",
    });
    for (const name of ["dump.json", "web-taskdef.json"]) truncateSync(join(cwd, name), 17 * 1024 * 1024);
    const names = ["a.json", "dump.json", "misspelt.json", "utf16.json", "web-taskdef.json", "words.json"];
    const { code, stdout, stderr } = cli(["--format=json", ...names], { cwd });
    const { taskDefinitions, findings } = JSON.parse(stdout);
    expect(taskDefinitions.map(({ path }: { path: string }) => path)).toEqual(["a.json", "misspelt.json"]);
    expect(findings.map(({ path, rule }: Record<string, string>) => [path, rule])).toContainEqual([
      "misspelt.json",
      "property-unknown",
    ]);
    const large = "It is larger than 16 MB; ECS accepts at most 64 KiB.";
    const unmarked = "The file looks like UTF-16 but has no byte order mark; save it as UTF-8.";
    expect([code, stderr]).toEqual([
      2,
      [
        `dump.json: Skipped. ${large}`,
        `utf16.json: ${unmarked}`,
        `web-taskdef.json: ${large}`,
        `words.json: Skipped. ${unmarked}`,
        "",
      ]
        .map((line) => line && `ecs-task-lint: ${line}`)
        .join("\n"),
    ]);
  });

  test("5,000 brackets deep", () => {
    const deep = BAD.replace(`"web"`, `${"[".repeat(5000)}${"]".repeat(5000)}`);
    const outcome = lint(["--format=json", "a.json"], { cwd: folderWith({ "a.json": deep }) });
    expect([outcome.code, findingsByPath(outcome), outcome.stderr]).toEqual([1, { "a.json": 1 }, ""]);
  });
});
