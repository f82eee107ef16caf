import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BAD, COMMAND, FEW_RULES, folderWith, GOOD, lint, OTHER } from "../harness/command-line";

const posix = process.platform !== "win32";
const TASK = `{
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "web",
      "links": ["db"],
      "portMappings": [
        {
          "containerPort": 80,
          "protocol": "tcp",

          "hostPort": 8080
        }
      ]
    }
  ]
}
`;

describe("text", () => {
  test("shows where, what, the source, other places and the fixes", () => {
    const cwd = folderWith({ "tasks/web.json": TASK, "good.json": GOOD });
    expect(lint([], { cwd }).stdout).toMatchInlineSnapshot(`
      "tasks/web.json:6:7: error: links can't be used in awsvpc mode; remove links from container "web". In awsvpc mode containers share localhost, so links don't exist. [links-unsupported]
        5 │       "name": "web",
        6 │       "links": ["db"],
          │       ^^^^^^^
        7 │       "portMappings": [
        fix: Remove links (--fix-removals)

      tasks/web.json:12:23: error: hostPort 8080 differs from containerPort 80; leave hostPort out or set it to 80. In awsvpc mode the host port is always the container port. [host-port-mismatch]
         9 │           "containerPort": 80,
           │                            -- the container port
           ⋮
        12 │           "hostPort": 8080
           │                       ^^^^
        13 │         }
        fix: Remove hostPort (--fix-removals)
         or: Change hostPort to 80
         or: Change containerPort to 8080
         or: Switch to bridge

      2 files: 2 errors. 2 can be fixed with --fix-removals.
      "
    `);
  });

  test("only errors with --quiet", () => {
    const { stdout } = lint(["--quiet", "--rule=host-port-mismatch=warning"], { cwd: folderWith({ "a.json": TASK }) });
    expect(stdout).toMatchInlineSnapshot(`
      "a.json:6:7: error: links can't be used in awsvpc mode; remove links from container "web". In awsvpc mode containers share localhost, so links don't exist. [links-unsupported]
        5 │       "name": "web",
        6 │       "links": ["db"],
          │       ^^^^^^^
        7 │       "portMappings": [
        fix: Remove links (--fix-removals)

      1 file: 1 error. Not shown: 1 warning. 2 can be fixed with --fix-removals.
      "
    `);
  });

  test("information and hints only with --verbose, or if they make the run fail", () => {
    const shown = (...args: readonly string[]): readonly string[] => {
      const rules = ["--rule=host-port-mismatch=information", "--rule=links-unsupported=hint"];
      const { stdout } = lint([...rules, ...args], { cwd: folderWith({ "a.json": TASK }) });
      return [...stdout.matchAll(/^a\.json:\d+:\d+: (\w+)/gm)].map((match) => match[1] ?? "");
    };
    expect([shown(), shown("--verbose"), shown("--fail-on=information")]).toEqual([
      [],
      ["hint", "information"],
      ["information"],
    ]);
    const { findings } = JSON.parse(
      lint(["--format=json", "--rule=links-unsupported=hint"], { cwd: folderWith({ "a.json": BAD }) }).stdout,
    );
    expect(findings.map(({ severity }: { severity: string }) => severity)).toEqual(["hint"]);
  });

  test("counts by severity", () => {
    const closing = (...args: readonly string[]): string | undefined =>
      lint(args, { cwd: folderWith({ "a.json": TASK, "b.json": BAD }) })
        .stdout.trimEnd()
        .split("\n")
        .at(-1);
    expect([
      closing("--rule=host-port-mismatch=hint"),
      closing("--rule=host-port-mismatch=information", "--rule=links-unsupported=hint"),
      closing("--rule=host-port-mismatch=information", "--rule=links-unsupported=hint", "--fail-on=information"),
      closing("--rule=host-port-mismatch=information", "--rule=links-unsupported=hint", "--verbose"),
      closing("--rule=host-port-mismatch=warning", "--rule=links-unsupported=warning", "--quiet"),
    ]).toEqual([
      "2 files: 2 errors. Not shown: 1 hint (--verbose shows it). 3 can be fixed with --fix-removals.",
      "2 files: no errors or warnings. Not shown: 1 information, 2 hints (--verbose shows them). 3 can be fixed with --fix-removals.",
      "2 files: 1 information. Not shown: 2 hints (--verbose shows them). 3 can be fixed with --fix-removals.",
      "2 files: 1 information, 2 hints. 3 can be fixed with --fix-removals.",
      "2 files: no errors. Not shown: 3 warnings. 3 can be fixed with --fix-removals.",
    ]);
  });

  test("carets are aligned under tabs and wide characters", () => {
    const text = `{\t"networkMode": "awsvpc",\r\n\t"containerDefinitions": [\r\n\t\t{ "name": "日本👩‍👩‍👧", "links": ["e\u0301"] }\r\n\t]\r\n}\r\n`;
    expect(lint([], { cwd: folderWith({ "a.json": text }) }).stdout).toMatchInlineSnapshot(`
      "a.json:3:27: error: links can't be used in awsvpc mode; remove links from container "日本👩‍👩‍👧". In awsvpc mode containers share localhost, so links don't exist. [links-unsupported]
        2 │   "containerDefinitions": [
        3 │     { "name": "日本👩‍👩‍👧", "links": ["é"] }
          │                         ^^^^^^^
        4 │   ]
        fix: Remove links (--fix-removals)

      1 file: 1 error. 1 can be fixed with --fix-removals.
      "
    `);
  });

  test("a long line is shortened around the place", () => {
    const text = BAD.replace(`"web"`, `"${"x".repeat(500)}"`).replace(" }] }", `, "user": "${"y".repeat(500)}" }] }`);
    expect(lint([], { cwd: folderWith({ "a.json": text }) }).stdout).toMatchInlineSnapshot(`
      "a.json:1:582: error: links can't be used in awsvpc mode; remove links from container "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...". In awsvpc mode containers share localhost, so links don't exist. [links-unsupported]
        1 │ …xxxxxxxxxxxxxxxxxxxxxxxxx", "links": ["db"], "memory": 128, "image": "nginx", "user": "yyyyyyyyyyyyyyyyyyyyyyyyy…
          │                              ^^^^^^^
        fix: Remove links (--fix-removals)

      1 file: 1 error. 1 can be fixed with --fix-removals.
      "
    `);
  });

  test.runIf(posix)("no file content and no name controls the terminal", () => {
    const text = BAD.replace("web", "\u001b[2J\u009b1m\u202e");
    const name = `a "b"'\n\u001b[31m.json`;
    const { stdout } = lint([], { cwd: folderWith({ [name]: text, "ok.json": GOOD }) });
    expect(stdout).toMatchInlineSnapshot(`
      "a "b"'\\n\\u001b[31m.json:1:78: error: This string contains a character or an escape that JSON does not allow. [json-syntax]
        1 │ …nerDefinitions": [{ "name": "\\u001b[2J\\u009b1m\\u202e", "links": ["db"], "memory": 128, "image": "nginx" }] }
          │                              ^^^^^^^^^^^^^^^^^^^^^^^^^

      a "b"'\\n\\u001b[31m.json:1:90: error: links can't be used in awsvpc mode; remove links from container "\\u001b[2J\\u009b1m\\u202e". In awsvpc mode containers share localhost, so links don't exist. [links-unsupported]
        1 │ … "\\u001b[2J\\u009b1m\\u202e", "links": ["db"], "memory": 128, "image": "nginx" }] }
          │                              ^^^^^^^
        fix: Remove links

      2 files: 2 errors.
      "
    `);
    const refused = lint([name], { cwd: folderWith({ [name]: OTHER }) });
    expect(refused.stderr.split(": ").slice(0, 2)).toEqual(["ecs-task-lint", `a "b"'\\n\\u001b[31m.json`]);
    const json = lint(["--format=json"], { cwd: folderWith({ [name]: text }) }).stdout;
    expect(/[^\n\x20-\x7e]/.test(json)).toBe(false);
    expect(JSON.parse(json).findings[0].path).toBe(name);
  });
});

describe("colour", () => {
  const introducer = "\u001b[";
  test.each([
    [false, [], {}],
    [true, ["--color"], {}],
    [true, ["--color"], { NO_COLOR: "1" }],
    [true, [], { FORCE_COLOR: "1" }],
    [false, [], { FORCE_COLOR: "0" }],
    [false, [], { CI: "true" }],
    [false, [], { FORCE_COLOR: "1", NO_COLOR: "1" }],
    [false, ["--no-color"], { FORCE_COLOR: "1" }],
  ])("%s with %j and %j", (colored, args, env: Readonly<Record<string, string>>) => {
    const { stdout } = lint([...args, "a.json"], { cwd: folderWith({ "a.json": BAD }), env });
    expect(stdout.startsWith(introducer)).toBe(colored);
  });

  test("in a finding", () => {
    const { stdout } = lint(["--color"], { cwd: folderWith({ "a.json": TASK }) });
    const visible = stdout.replaceAll(introducer, "<").replaceAll(/(<\d+)m/g, "$1>");
    expect(visible).toMatchInlineSnapshot(`
      "<1>a.json<22>:6:7: <1><31>error<39><22>: links can't be used in awsvpc mode; remove links from container "web". In awsvpc mode containers share localhost, so links don't exist. <2>[links-unsupported]<22>
      <2>  5 │ <22>      "name": "web",
      <2>  6 │ <22>      "links": ["db"],
      <2>    │ <22>      <1><31>^^^^^^^<39><22>
      <2>  7 │ <22>      "portMappings": [
        <32>fix:<39> Remove links<2> (--fix-removals)<22>

      <1>a.json<22>:12:23: <1><31>error<39><22>: hostPort 8080 differs from containerPort 80; leave hostPort out or set it to 80. In awsvpc mode the host port is always the container port. <2>[host-port-mismatch]<22>
      <2>   9 │ <22>          "containerPort": 80,
      <2>     │ <22>                           <34>-- the container port<39>
      <2>     ⋮<22>
      <2>  12 │ <22>          "hostPort": 8080
      <2>     │ <22>                      <1><31>^^^^<39><22>
      <2>  13 │ <22>        }
        <32>fix:<39> Remove hostPort<2> (--fix-removals)<22>
        <32> or:<39> Change hostPort to 80
        <32> or:<39> Change containerPort to 8080
        <32> or:<39> Switch to bridge

      1 file: <1><31>2 errors<39><22>. 2 can be fixed with --fix-removals.
      "
    `);
  });
});

test("json has the shape that docs/cli.md describes", () => {
  const cwd = folderWith({ "a.json": TASK, "b.json": GOOD, "package.json": OTHER });
  const { code, stdout } = lint(["--format", "json", "a.json", "b.json", "package.json"], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    files: 2,
    taskDefinitions: [
      { path: "a.json", kind: "task" },
      { path: "b.json", kind: "task" },
    ],
    findings: [
      {
        path: "a.json",
        rule: "links-unsupported",
        severity: "error",
        message:
          "links can't be used in awsvpc mode; remove links from container \"web\". In awsvpc mode containers share localhost, so links don't exist.",
        what: "links can't be used in awsvpc mode",
        remedy: 'remove links from container "web"',
        why: "In awsvpc mode containers share localhost, so links don't exist",
        pointer: "/containerDefinitions/0/links",
        start: { line: 6, column: 7, offset: 90 },
        end: { line: 6, column: 14, offset: 97 },
        related: [],
        fixes: [{ title: "Remove links", safe: true }],
        fixedBy: "fix-removals",
      },
      {
        path: "a.json",
        rule: "host-port-mismatch",
        severity: "error",
        message: expect.stringMatching(/^hostPort 8080 differs from containerPort 80; .*always the container port\.$/),
        what: "hostPort 8080 differs from containerPort 80",
        remedy: "leave hostPort out or set it to 80",
        why: "In awsvpc mode the host port is always the container port",
        pointer: "/containerDefinitions/0/portMappings/0/hostPort",
        start: { line: 12, column: 23, offset: 224 },
        end: { line: 12, column: 27, offset: 228 },
        related: [
          {
            message: "the container port",
            pointer: "/containerDefinitions/0/portMappings/0/containerPort",
            start: { line: 9, column: 28, offset: 168 },
            end: { line: 9, column: 30, offset: 170 },
          },
        ],
        fixes: expect.arrayContaining([
          { title: "Remove hostPort", safe: true },
          { title: "Switch to bridge", safe: false },
        ]),
        fixedBy: "fix-removals",
      },
    ],
    counts: { error: 2, warning: 0, information: 0, hint: 0, fixable: 0, removable: 2, fixed: 0 },
    problems: [],
    skipped: [
      {
        path: "package.json",
        message: "It is not a task definition: it has neither containerDefinitions nor a family.",
      },
    ],
  });
});

test("a reader that closes early does no harm", async () => {
  const container = `{ "name": "web", "links": ["db"] }`;
  const text = BAD.replace(/\[\{.*\}\]/, `[${Array(5000).fill(container).join(",\n")}]`);
  const [program, script] = COMMAND;
  const child = spawn(program, [script, ...FEW_RULES], { cwd: folderWith({ "a.json": text }) });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, stderr]).toEqual([1, ""]);
});

test.runIf(existsSync("/dev/full"))("a report that can't be written", () => {
  const [program, script] = COMMAND;
  const stdout = openSync("/dev/full", "w");
  for (const args of [["a.json"], ["--format=json", "a.json"], ["--list-rules"]]) {
    const { status, stderr } = spawnSync(program, [script, ...args], {
      cwd: folderWith({ "a.json": BAD }),
      stdio: ["ignore", stdout, "pipe"],
      encoding: "utf8",
    });
    const sentence = "standard output: It can't be written. There is no space left on the disk.";
    expect([status, stderr]).toEqual([2, `ecs-task-lint: ${sentence}\n`]);
  }
  closeSync(stdout);
});
