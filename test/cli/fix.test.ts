import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { replaceFile } from "../../server/src/cli/replace-file";
import {
  BAD,
  BAD_FIXED,
  COMMAND,
  cliBytes,
  FEW_RULES,
  folderWith,
  GOOD,
  lint,
  OTHER,
  OTHER_REFUSED,
} from "../harness/command-line";
import { lacks } from "../harness/needs";

const posix = process.platform !== "win32";
const FIXED = "Fixed 1 finding. 1 file: nothing found.\n";
const CRLF = `{\r\n  "networkMode": "awsvpc",\r\n  "containerDefinitions": [\r\n    {\r\n      "name": "web",\r\n      "links": ["db"]\r\n    }\r\n  ]\r\n}`;
const CRLF_FIXED = CRLF.replace(`,\r\n      "links": ["db"]`, "");

describe("--fix", () => {
  test.each([
    ["UTF-8", Buffer.from(BAD), Buffer.from(BAD_FIXED)],
    ["a byte order mark", Buffer.from(`\uFEFF${BAD}`), Buffer.from(`\uFEFF${BAD_FIXED}`)],
    ["UTF-16 LE", Buffer.from(`\uFEFF${BAD}`, "utf16le"), Buffer.from(`\uFEFF${BAD_FIXED}`, "utf16le")],
    [
      "UTF-16 BE",
      Buffer.from(`\uFEFF${BAD}`, "utf16le").swap16(),
      Buffer.from(`\uFEFF${BAD_FIXED}`, "utf16le").swap16(),
    ],
    ["CRLF and no line end at the end", Buffer.from(CRLF), Buffer.from(CRLF_FIXED)],
  ])("keeps %s", (_, before, after) => {
    const cwd = folderWith({ "a.json": before });
    expect(lint(["--fix-removals", "a.json"], { cwd })).toEqual({ code: 0, stdout: FIXED, stderr: "" });
    expect(readFileSync(join(cwd, "a.json"))).toEqual(after);
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });

  test("reports the remaining findings", () => {
    const cwd = folderWith({ "a.json": BAD.replace(`"web",`, `"web"`), "b.json": BAD });
    const { code, stdout } = lint(["--fix-removals", "--format=json"], { cwd });
    const { files, findings, counts } = JSON.parse(stdout);
    expect([code, files, counts]).toEqual([
      1,
      2,
      { error: 2, warning: 0, information: 0, hint: 0, fixable: 0, removable: 0, fixed: 1 },
    ]);
    expect(findings.map(({ path, rule }: { path: string; rule: string }) => [path, rule])).toEqual([
      ["a.json", "json-syntax"],
      ["a.json", "links-unsupported"],
    ]);
    expect(readFileSync(join(cwd, "b.json"), "utf8")).toBe(BAD_FIXED);
  });

  test("leaves files that need no fix alone", () => {
    const cwd = folderWith({ "a.json": GOOD, "package.json": OTHER });
    const { ino, mtimeMs } = statSync(join(cwd, "a.json"));
    expect(lint(["--fix-removals"], { cwd }).code).toBe(0);
    expect(statSync(join(cwd, "a.json"))).toMatchObject({ ino, mtimeMs });
  });

  test.each([
    ["a comma is missing", BAD.replace(`"web",`, `"web"`)],
    ["a bracket is missing", BAD.replace("}] }", "")],
  ])("leaves a file alone in which %s", (_, text) => {
    const cwd = folderWith({ "a.json": text });
    const { code, stderr } = lint(["--fix-removals"], { cwd });
    expect([code, stderr]).toEqual([1, "ecs-task-lint: a.json: It is not valid JSON, so it is left unchanged.\n"]);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(text);
  });

  test.runIf(posix)("keeps the permissions and goes through a symbolic link", () => {
    const cwd = folderWith({ "real/a.json": BAD });
    chmodSync(join(cwd, "real/a.json"), 0o751);
    symlinkSync("real/a.json", join(cwd, "link.json"));
    expect(lint(["--fix-removals", "link.json"], { cwd }).stdout).toBe(FIXED);
    expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, "real/a.json"), "utf8")).toBe(BAD_FIXED);
    expect(statSync(join(cwd, "real/a.json")).mode & 0o777).toBe(0o751);
    expect(readdirSync(join(cwd, "real"))).toEqual(["a.json"]);
  });

  test.runIf(posix)("does not replace a read-only file", () => {
    const cwd = folderWith({ "a.json": BAD });
    chmodSync(join(cwd, "a.json"), 0o444);
    chmodSync(cwd, 0o777);
    const run = process.getuid?.() === 0 ? { cwd, uid: 65534 } : { cwd };
    const { code, stderr } = lint(["--fix-removals"], run);
    expect([code, stderr]).toEqual([2, "ecs-task-lint: a.json: It can't be written. Permission denied.\n"]);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(BAD);
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });
});

describe("a file is replaced completely or not at all", () => {
  // A limit on file size cuts a write short, like a full disk.
  test.runIf(posix)("if there is no space for the fixed text", () => {
    const text = BAD.replace(`"web"`, `"${"x".repeat(200)}"`).replace("\n", `${" ".repeat(20_000)}\n`);
    const cwd = folderWith({ "a.json": text });
    const [node, program] = COMMAND;
    const run = spawnSync(
      "sh",
      ["-c", `ulimit -f 8; exec "$0" "$@"`, node, program, ...FEW_RULES, "--fix-removals", "a.json"],
      {
        cwd,
        encoding: "utf8",
      },
    );
    const sentence = "It can't be written. The file would be larger than allowed.";
    expect([run.status, run.stderr]).toEqual([2, `ecs-task-lint: a.json: ${sentence}\n`]);
    expect(run.stdout).not.toContain("Fixed");
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(text);
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });

  test("if it was changed after it was read", async () => {
    const cwd = folderWith({ "a.json": `${BAD} ` });
    const refused = await replaceFile(join(cwd, "a.json"), Buffer.from(BAD_FIXED), Buffer.from(BAD));
    expect(refused).toBe("Another program changed it meanwhile, so it is left unchanged; run the command again.");
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(`${BAD} `);
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });

  test("if it was removed after it was read", async () => {
    const cwd = folderWith({});
    const refused = await replaceFile(join(cwd, "a.json"), Buffer.from(BAD_FIXED), Buffer.from(BAD));
    expect(refused).toBe("It can't be written. There is no such file or folder.");
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.runIf(posix)("and hard links keep the old content", () => {
    const cwd = folderWith({ "a.json": BAD });
    linkSync(join(cwd, "a.json"), join(cwd, "other.txt"));
    expect(lint(["--fix-removals", "a.json"], { cwd }).stdout).toBe(FIXED);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(BAD_FIXED);
    expect(readFileSync(join(cwd, "other.txt"), "utf8")).toBe(BAD);
  });
});

describe("--fix-dry-run", () => {
  test("prints a diff and changes nothing", () => {
    const cwd = folderWith({ "a.json": CRLF.replaceAll("\r", "") });
    const outcome = lint(["--fix-dry-run", "--fix-removals"], { cwd });
    expect(outcome).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Would fix 1 finding. 1 file: nothing found.
      ",
        "stdout": "--- a/a.json
      +++ b/a.json
      @@ -2,8 +2,7 @@
         "networkMode": "awsvpc",
         "containerDefinitions": [
           {
      -      "name": "web",
      -      "links": ["db"]
      +      "name": "web"
           }
         ]
       }
      \\ No newline at end of file
      ",
      }
    `);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(CRLF.replaceAll("\r", ""));
  });

  test("prints nothing on standard output if there is nothing to fix", () => {
    const cwd = folderWith({ "a.json": GOOD });
    expect(lint(["--fix-dry-run", "--fix-removals"], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "1 file: nothing found.\n",
    });
  });

  const files = {
    "a.json": BAD,
    "sub/with blanks.json": BAD,
    "crlf.json": CRLF,
    "mark.json": `\uFEFF${BAD}`,
    "no-end.json": BAD.trimEnd(),
    "good.json": GOOD,
    ...(posix && { 'quo"te\u00fc.json': BAD }),
  };

  test.for([
    ["git", "apply", "-"],
    ["patch", "-p1", "-s", "--binary"],
  ] as const)("%s makes of it what --fix makes", ([program, ...args], { skip }) => {
    skip(lacks(program));
    const patched = folderWith(files);
    const fixed = folderWith(files);
    const { status, stdout } = cliBytes([...FEW_RULES, "--fix-dry-run", "--fix-removals"], { cwd: patched });
    expect(status).toBe(0);
    execFileSync(program, args, { cwd: patched, input: stdout });
    expect(lint(["--fix-removals"], { cwd: fixed }).stdout).toBe(
      `Fixed ${posix ? 6 : 5} findings. ${posix ? 7 : 6} files: nothing found.\n`,
    );
    for (const path of Object.keys(files)) {
      expect(readFileSync(join(patched, path), "hex")).toBe(readFileSync(join(fixed, path), "hex"));
    }
  });

  test("UTF-16 stays out of the diff", () => {
    const cwd = folderWith({ "a.json": Buffer.from(`\uFEFF${BAD}`, "utf16le") });
    expect(lint(["--fix-dry-run", "--fix-removals"], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr:
        "ecs-task-lint: a.json: A patch can't express UTF-16, so there is no patch for this file.\nWould fix 1 finding. 1 file: nothing found.\n",
    });
  });

  test("a file above the current folder stays out of the diff", () => {
    const cwd = folderWith({ "a.json": BAD, "sub/b.json": BAD });
    const { stdout, stderr } = lint(["--fix-dry-run", "--fix-removals", "../a.json", "b.json"], {
      cwd: join(cwd, "sub"),
    });
    expect(stdout).toMatch(/^--- a\/b\.json\n(?!.*---)/s);
    expect(stderr).toMatch(
      /^ecs-task-lint: \.\.\/a\.json: It is not below the current folder, so there is no patch for it\.\n/,
    );
  });

  test.runIf(posix && !lacks("git"))("a link appears in the diff as the file that it points to", () => {
    const cwd = folderWith({ "real/a.json": BAD });
    symlinkSync("real", join(cwd, "folder"));
    const { stdout } = lint(["--fix-dry-run", "--fix-removals", "folder/a.json"], { cwd });
    expect(stdout).toMatch(/^--- a\/real\/a\.json\n\+\+\+ b\/real\/a\.json\n/);
    execFileSync("git", ["apply", "-"], { cwd, input: stdout });
    expect(readFileSync(join(cwd, "real/a.json"), "utf8")).toBe(BAD_FIXED);
  });
});

test("a JSON report on standard error is all that is there", () => {
  const cwd = folderWith({ "a.json": BAD, "b.json": `${BAD}}`, "package.json": OTHER });
  const outcome = lint(
    ["--fix-dry-run", "--fix-removals", "--format=json", "--strict-files", "a.json", "b.json", "package.json"],
    {
      cwd,
    },
  );
  const { files, counts, problems } = JSON.parse(outcome.stderr);
  expect([outcome.code, outcome.stdout.split("\n")[0], files, counts.fixed, problems]).toEqual([
    2,
    "--- a/a.json",
    2,
    1,
    [{ path: "package.json", message: OTHER_REFUSED }],
  ]);
});

describe("standard input", () => {
  const line = "1:85: error: links can't be used in awsvpc mode";

  test("is linted, with any name", () => {
    const starts = (args: readonly string[]): readonly unknown[] => {
      const { code, stdout, stderr } = lint(args, { input: BAD });
      return [code, stdout.split(";")[0], stderr];
    };
    expect(starts(["-"])).toEqual([1, `<stdin>:${line}`, ""]);
    expect(starts(["-", "--stdin-filename", "x/task.json"])).toEqual([1, `x/task.json:${line}`, ""]);
    expect(starts(["--stdin-filename", "x/task.json"])).toEqual([1, `x/task.json:${line}`, ""]);
  });

  test("is linted beside files", () => {
    const { code, stdout } = lint(["-", "a.json", "--format=json"], { cwd: folderWith({ "a.json": BAD }), input: BAD });
    const { files, findings } = JSON.parse(stdout);
    expect([code, files, findings.map(({ path }: { path: string }) => path)]).toEqual([1, 2, ["<stdin>", "a.json"]]);
  });

  test("without a task definition is rejected", () => {
    const stderr = `ecs-task-lint: <stdin>: ${OTHER_REFUSED}\n`;
    expect(lint(["-"], { input: OTHER })).toEqual({ code: 2, stdout: "No task definitions found.\n", stderr });
    expect(lint(["-"]).stderr).toBe("ecs-task-lint: <stdin>: It is empty.\n");
  });

  test.each([
    ["what can be fixed", Buffer.from(BAD), Buffer.from(BAD_FIXED), 0],
    ["a byte order mark", Buffer.from(`\uFEFF${BAD}`), Buffer.from(`\uFEFF${BAD_FIXED}`), 0],
    ["UTF-16", Buffer.from(`\uFEFF${BAD}`, "utf16le"), Buffer.from(`\uFEFF${BAD_FIXED}`, "utf16le"), 0],
    ["what needs no fix", Buffer.from(GOOD), Buffer.from(GOOD), 0],
    ["what can't be parsed", Buffer.from(`${BAD}}`), Buffer.from(`${BAD}}`), 1],
    ["what is no task definition", Buffer.from(OTHER), Buffer.from(OTHER), 2],
    ["what is no text", Buffer.from([0x80, 0x81]), Buffer.from([0x80, 0x81]), 2],
  ])("with --fix: %s", (_, input, output, code) => {
    const { status, stdout } = cliBytes([...FEW_RULES, "--fix-removals", "-"], { input });
    expect([status, stdout]).toEqual([code, output]);
  });

  test("with --fix the report goes to standard error", () => {
    expect(lint(["--fix-removals", "-"], { input: BAD })).toEqual({ code: 0, stdout: BAD_FIXED, stderr: FIXED });
  });
});
