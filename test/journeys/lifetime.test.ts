import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";

const MODULE = pathToFileURL(join(import.meta.dirname, "lifetime.mjs")).href;

/** Runs a script with this work. It can use the functions of the module, and `node` to start a program. */
function run(work: string): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const script = `
    import { lost, main, onEnd, start, untilPrinted, within } from ${JSON.stringify(MODULE)};
    const node = (code, name) => start(process.execPath, ["-e", code], { name });
    const forever = () => new Promise((resolve) => setTimeout(resolve, 2 ** 30));
    await main(async () => { ${work} });
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 120_000,
  });
  return { code: status, stdout, stderr };
}

/** A program that ignores SIGTERM and prints its id. */
const DEAF = `process.on("SIGTERM", () => {}); console.log("id " + process.pid + "."); setInterval(() => {}, 1e6);`;

/** Whether a program runs. A program that has ended stays in the process list until its parent collects it. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return process.platform !== "linux" || !/\) Z /.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test("a script ends at once, as one that failed, when a program that it depends on goes away", () => {
  const { code, stderr } = run(`node('console.log("No room left."); process.exit(3)', "The server"); await forever();`);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The server went away:\nNo room left\.\n/);
});

test("a script ends at once when it hears that something is lost", () => {
  const { code, stderr } = run(`setTimeout(() => lost("The browser went away."), 1); await forever();`);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The browser went away\.\n/);
});

test("a program that the script ends itself is not missed", () => {
  expect(run(`await node("setInterval(() => {}, 1e6)", "The server").end(); return 7;`)).toEqual({
    code: 7,
    stdout: "",
    stderr: "",
  });
});

test("work that takes too long is given up", () => {
  const { code, stderr } = run(`await within(1, "The suite", forever());`);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Error: The suite took more than 0\.001 s\.\n/);
});

test.skipIf(process.platform === "win32")("no program outlives the script, children included", async () => {
  const parent = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(DEAF)}], { stdio: "inherit" });`;
  for (const end of [`process.exit(0);`, `await program.end();`, ``]) {
    const { stdout } = run(`
      const program = node(${JSON.stringify(parent)});
      console.log(await untilPrinted(program, /id (\\d+)\\./, "Nothing started"));
      ${end}
    `);
    const id = Number(stdout);
    expect(id).toBeGreaterThan(0);
    // A signal is sent immediately, but the system decides when the program receives it.
    await vi.waitFor(() => expect(isRunning(id), end).toBe(false), { timeout: 60_000 });
  }
});
