import { spawnSync } from "node:child_process";
import { linkSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parseXml } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { COMMAND, cli, folderWith, GOOD, OTHER, OTHER_REFUSED } from "../harness/command-line";

const TASK = `{ "family": "a", "networkMode": "bridge", "containerDefinitions": [{ "name": "<web>", "image": "nginx", "portMappings": [{ "containerPort": 80 }] }] }\n`;
const ARRAY = `[{ "name": "web", "image": "nginx", "portMappings": [{ "containerPort": 80 }] }]\n`;

describe("ecs-task-lint diagram", () => {
  test("draws on standard output", () => {
    const { code, stdout, stderr } = cli(["diagram", "a.json"], { cwd: folderWith({ "a.json": TASK }) });
    expect([code, stderr]).toEqual([0, ""]);
    expect(parseXml(stdout).root?.name).toBe("svg");
    expect(stdout).toContain("&lt;web&gt;");
  });

  test("draws standard input, with a byte order mark too", () => {
    const plain = cli(["diagram", "-"], { input: TASK });
    expect(plain.code).toBe(0);
    expect(cli(["diagram", "-", "-o", "-"], { input: `\uFEFF${TASK}` })).toEqual(plain);
  });

  test("draws into a file, and over an older picture", () => {
    const cwd = folderWith({ "a.json": TASK, "out.svg": "old" });
    expect(cli(["diagram", "a.json", "-o", "out.svg"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(cwd, "out.svg"), "utf8")).toBe(cli(["diagram", "a.json"], { cwd }).stdout);
  });

  test("describes it in words", () => {
    const { code, stdout } = cli(["diagram", "--format", "text", "a.json"], { cwd: folderWith({ "a.json": TASK }) });
    expect(code).toBe(0);
    expect(stdout).toContain('- A host port that Docker picks leads to port 80/tcp of container "<web>".\n');
  });

  test("knows of a bare array what the options assume", () => {
    const words = (...args: readonly string[]): string =>
      cli(["diagram", "--format=text", ...args, "-"], { input: ARRAY }).stdout;
    expect(words()).toContain("Network mode unknown");
    expect(words("--assume-network-mode=host")).toContain("Network mode host, as assumed for this file.");
    expect(words("--assume-launch-type", "FARGATE")).toContain("Network mode awsvpc, the only one on Fargate.");
    expect(words("--assume-network-mode=bridge", "--assume-os=LINUX")).toContain("A host port that Docker picks");
  });

  test.each([
    [["gone.json"], "gone.json: There is no such file or folder."],
    [["other.json"], `other.json: ${OTHER_REFUSED}`],
    [["empty.json"], "empty.json: It is empty."],
    [["bytes.json"], "bytes.json: The file is not valid UTF-8; save it as UTF-8."],
    [["."], ".: It is a folder; name a file in it."],
    [["a.json", "-o", "no/folder.svg"], "no/folder.svg: It can't be written. There is no such file or folder."],
    [
      ["a.json", "-o", "./a.json"],
      "./a.json: This file contains a task definition; name another file for the picture.",
    ],
    [
      ["a.json", "-o", "list.json"],
      "list.json: This file contains a task definition; name another file for the picture.",
    ],
  ])("refuses %j with a sentence", (args, sentence) => {
    const cwd = folderWith({
      "a.json": TASK,
      "list.json": ARRAY,
      "other.json": OTHER,
      "empty.json": "",
      "bytes.json": new Uint8Array([0x7b, 0xff, 0xc0]),
    });
    expect(cli(["diagram", ...args], { cwd })).toEqual({ code: 2, stdout: "", stderr: `ecs-task-lint: ${sentence}\n` });
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(TASK);
  });

  test.runIf(process.platform !== "win32")("never writes over its source, by whatever name or link", () => {
    const cwd = folderWith({ "a.json": TASK });
    linkSync(join(cwd, "a.json"), join(cwd, "hard.svg"));
    symlinkSync("a.json", join(cwd, "soft.svg"));
    const [node, program] = COMMAND;
    for (const target of ["a.json", "hard.svg", "soft.svg"]) {
      expect(cli(["diagram", "a.json", "-o", target], { cwd })).toMatchObject({ code: 2, stdout: "" });
      const command = `"${node}" "${program}" diagram - -o ${target}`;
      for (const script of [`${command} < a.json`, `cat a.json | ${command}`]) {
        expect(spawnSync("sh", ["-c", script], { cwd, encoding: "utf8" })).toMatchObject({
          status: 2,
          stderr: `ecs-task-lint: ${target}: This file contains a task definition; name another file for the picture.\n`,
        });
      }
    }
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(TASK);
    expect(readdirSync(cwd).sort()).toEqual(["a.json", "hard.svg", "soft.svg"]);
  });

  test.runIf(process.platform !== "win32")("goes through a link that leads to no file yet", () => {
    const cwd = folderWith({ "a.json": TASK, "docs/readme": "" });
    symlinkSync("docs/web.svg", join(cwd, "web.svg"));
    symlinkSync("no/web.svg", join(cwd, "lost.svg"));
    expect(cli(["diagram", "a.json", "-o", "web.svg"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(lstatSync(join(cwd, "web.svg")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, "docs/web.svg"), "utf8")).toMatch(/^<svg/);
    expect(cli(["diagram", "a.json", "-o", "lost.svg"], { cwd })).toMatchObject({ code: 2 });
    expect(lstatSync(join(cwd, "lost.svg")).isSymbolicLink()).toBe(true);
  });

  test.runIf(process.platform !== "win32")("is written wholly or not at all", () => {
    const cwd = folderWith({ "a.json": TASK, "old.svg": "<svg/>" });
    const [node, program] = COMMAND;
    const script = `ulimit -f 1; exec "${node}" "${program}" diagram a.json -o old.svg`;
    expect(spawnSync("sh", ["-c", script], { cwd, encoding: "utf8" }).status).toBe(2);
    expect(readFileSync(join(cwd, "old.svg"), "utf8")).toBe("<svg/>");
    expect(readdirSync(cwd).sort()).toEqual(["a.json", "old.svg"]);
  });

  test.each([
    [[], "Missing required argument 'file'."],
    [["a.json", "b.json"], "Too many arguments. Expected 1 argument but got 2."],
    [["--fix", "a.json"], "Unknown option '--fix'."],
    [
      ["--format", "png", "a.json"],
      "Option '--format <format>' argument 'png' is invalid. It must be one of svg, text.",
    ],
    [[""], "A path can't be empty."],
    [["a.json", "-o", ""], "A path can't be empty."],
    [["a.json", "-o", "a.PNG"], "The picture is SVG; name a file that ends in .svg."],
  ])("does not understand %j", (args, message) => {
    expect(cli(["diagram", ...args])).toEqual({
      code: 2,
      stdout: "",
      stderr: `ecs-task-lint: ${message}\nSee ecs-task-lint diagram --help.\n`,
    });
  });

  test("has its own help, and the main help mentions it", () => {
    const own = cli(["diagram", "--help"]);
    expect(own.code).toBe(0);
    expect(own.stdout).toContain("-o, --output <file>");
    expect(own.stdout).toContain("--assume-network-mode <mode>");
    expect(cli(["--help"]).stdout).toContain("ecs-task-lint diagram FILE");
  });

  test("leaves files of that name to be linted", () => {
    const cwd = folderWith({ diagram: GOOD });
    expect(cli(["./diagram"], { cwd }).stdout).toContain("1 file");
    expect(cli(["--quiet", "diagram"], { cwd }).stdout).toContain("1 file");
  });
});
