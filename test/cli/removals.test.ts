import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BAD, cli, folderWith, lint } from "../harness/command-line";

/** Two mistakes: the repair of `hostPort` 0 loses nothing, the repair of `links` loses the link. */
const BOTH = BAD.replace(`"memory"`, `"portMappings": [{ "containerPort": 80, "hostPort": 0 }], "memory"`);
const PORT_FIXED = BOTH.replace(`, "hostPort": 0`, "");
const ALL_FIXED = PORT_FIXED.replace(`"links": ["db"], `, "");

describe("--fix loses nothing, --fix-removals also makes fixes that do", () => {
  test("the report says which option makes which fix, and counts both", () => {
    const { stdout } = lint(["a.json"], { cwd: folderWith({ "a.json": BOTH }) });
    expect(stdout.match(/^ +fix: .*$/gm)).toEqual([
      "  fix: Remove links (--fix-removals)",
      "  fix: Remove hostPort (--fix)",
    ]);
    expect(stdout).toMatch(/\n1 file: 2 errors\. 1 can be fixed with --fix; 1 more with --fix-removals\.\n$/);
  });

  test("--fix makes the one and announces the other", () => {
    const cwd = folderWith({ "a.json": BOTH });
    const { code, stdout } = lint(["--fix", "a.json"], { cwd });
    expect([code, readFileSync(join(cwd, "a.json"), "utf8")]).toEqual([1, PORT_FIXED]);
    expect(stdout).toMatch(/\nFixed 1 finding\. 1 file: 1 error\. 1 can be fixed with --fix-removals\.\n$/);
    expect(lint(["--fix", "a.json"], { cwd }).stdout).toMatch(
      /\n1 file: 1 error\. 1 can be fixed with --fix-removals\.\n$/,
    );
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(PORT_FIXED);
  });

  test.each([[["--fix-removals"]], [["--fix", "--fix-removals"]]])("%j makes both", (args) => {
    const cwd = folderWith({ "a.json": BOTH });
    expect(lint([...args, "a.json"], { cwd })).toEqual({
      code: 0,
      stdout: "Fixed 2 findings. 1 file: nothing found.\n",
      stderr: "",
    });
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(ALL_FIXED);
  });

  test("--fix-dry-run shows what each would do, and changes nothing", () => {
    const cwd = folderWith({ "a.json": BOTH });
    const added = (args: readonly string[]): string | undefined =>
      /^\+(?!\+)(.*)$/m.exec(lint([...args, "a.json"], { cwd }).stdout)?.[1];
    expect(`${added(["--fix-dry-run"])}\n`).toBe(PORT_FIXED);
    expect(`${added(["--fix", "--fix-dry-run"])}\n`).toBe(PORT_FIXED);
    expect(`${added(["--fix-dry-run", "--fix-removals"])}\n`).toBe(ALL_FIXED);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(BOTH);
  });

  test("JSON distinguishes the two", () => {
    const { stdout } = lint(["--format=json", "a.json"], { cwd: folderWith({ "a.json": BOTH }) });
    const { findings, counts } = JSON.parse(stdout);
    const makers = findings.map(({ rule, fixedBy }: Record<string, unknown>) => [rule, fixedBy]);
    expect(makers).toEqual([
      ["links-unsupported", "fix-removals"],
      ["host-port-mismatch", "fix"],
    ]);
    expect(counts).toMatchObject({ fixable: 1, removable: 1, fixed: 0 });
  });

  test("a mode is switched only when removals are asked for", () => {
    const bridge = readFileSync(join(import.meta.dirname, "../../examples/broken/fargate-bridge.json"), "utf8");
    const cwd = folderWith({ "a.json": bridge });
    cli(["--fix", "a.json"], { cwd });
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toContain('"networkMode": "bridge"');
    cli(["--fix-removals", "a.json"], { cwd });
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toContain('"networkMode": "awsvpc"');
  });

  test("a rule that is off is not fixed", () => {
    const cwd = folderWith({ "a.json": BAD });
    expect(lint(["--fix-removals", "--rule=links-unsupported=off"], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, "a.json"), "utf8")).toBe(BAD);
  });
});
