import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BAD, cli, folderWith, lint } from "../harness/command-line";

const posix = process.platform !== "win32";
const FIXED = "Fixed 1 finding. 1 file: nothing found.\n";

describe("--fix", () => {
  test.runIf(process.getuid?.() === 0)("does not replace a read-only file for root either", () => {
    const cwd = folderWith({ "a.json": BAD });
    chmodSync(join(cwd, "a.json"), 0o444);
    const { code, stderr } = lint(["--fix-removals"], { cwd });
    expect([code, stderr]).toEqual([2, "ecs-task-lint: a.json: It can't be written. The file is read-only.\n"]);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(BAD);
  });

  test.runIf(posix)("replaces a file whose name is as long as names can be", () => {
    const name = `${"a".repeat(250)}.json`;
    const cwd = folderWith({ [name]: BAD });
    expect(lint(["--fix-removals", name], { cwd })).toEqual({ code: 0, stdout: FIXED, stderr: "" });
    expect(readdirSync(cwd)).toEqual([name]);
  });
});

describe("the fixes that are announced are made", () => {
  const REFUSED = `{ "family": "f", "containerDefinitions": [{ "name": "a", "image": "b:1", "memory": 512, "cpu": "5", "portMappings": [{ "containerPort": 80, "hostPort": "70000" }] }] }\n`;

  test("a fix that would cause an error is announced neither before nor after", () => {
    const cwd = folderWith({ "a.json": REFUSED });
    const { findings, counts } = JSON.parse(cli(["--format=json", "a.json"], { cwd }).stdout);
    expect([findings.length, counts.fixable]).toEqual([2, 1]);
    const plain = cli(["a.json"], { cwd }).stdout;
    expect(plain.match(/^ +fix: .*$/gm)).toEqual(["  fix: Change cpu to 5 (--fix)", "  fix: Change hostPort to 70000"]);
    expect(plain).toMatch(/1 can be fixed with --fix\.\n$/);
    const { stdout, stderr } = cli(["--fix", "a.json"], { cwd });
    expect(stdout.match(/^ +fix: .*$/gm)).toEqual(["  fix: Change hostPort to 70000"]);
    expect(stdout).toMatch(/\nFixed 1 finding\. 1 file: 1 error\.\n$/);
    expect(stderr).toMatch(/^ecs-task-lint: a\.json: A fix of type-mismatch was not made/);
    expect(cli(["a.json"], { cwd }).stdout).toMatch(/\n1 file: 1 error\.\n$/);
  });

  test.runIf(posix)("a file named twice through links is fixed once", () => {
    const cwd = folderWith({ "real/a.json": BAD });
    symlinkSync("real/a.json", join(cwd, "link.json"));
    symlinkSync("real", join(cwd, "folder"));
    const args = ["link.json", "real/a.json", "folder", "folder/a.json"];
    const { stdout, stderr } = lint(["--fix-dry-run", "--fix-removals", ...args], { cwd });
    expect(stdout.match(/^--- .*$/gm)).toEqual(["--- a/real/a.json"]);
    expect(stderr).toBe(FIXED.replace("Fixed", "Would fix"));
    expect(lint(["--fix-removals", ...args], { cwd }).stdout).toBe(FIXED);
  });
});
