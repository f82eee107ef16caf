import { expect, test } from "vitest";
import { main } from "../../server/src/cli/main";
import type { Output, Surroundings } from "../../server/src/cli/surroundings";
import { BAD, FEW_RULES, folderWith, GOOD } from "../harness/command-line";

const FILES = { "a.json": BAD, "b.json": GOOD, "c.json": BAD };

function surroundings(cwd: string, stdout: Output): Surroundings {
  return { cwd, home: cwd, env: {}, stdin: (async function* () {})(), stdout, stderr: { write: () => true } };
}

/** Lints files with an output that takes one write at a time. Returns what happened there, in order. */
async function eventsOn(ending: "drain" | "error", ...args: readonly string[]): Promise<readonly string[]> {
  const events: string[] = [];
  let isFull = false;
  const stdout: Output = {
    write(chunk) {
      events.push(String(chunk));
      isFull = true;
    },
    get writableNeedDrain() {
      return isFull;
    },
    on(event, listener) {
      if (event !== ending) return;
      setImmediate(() => {
        isFull = false;
        events.push(event);
        listener();
      });
    },
  };
  await main([...FEW_RULES, ...args], surroundings(folderWith(FILES), stdout));
  return events;
}

test.each(["text", "json"])("the %s report waits for a slow reader after each file", async (format) => {
  const events = await eventsOn("drain", `--format=${format}`);
  expect(events.map((event) => (event === "drain" ? "drain" : "write"))).toEqual([
    ...["write", "drain", "write", "drain"],
    ...(format === "json" ? ["write", "write", "write"] : ["write"]),
  ]);
});

test("a report goes on when its reader is gone", async () => {
  expect((await eventsOn("error")).filter((event) => event === "error")).toHaveLength(2);
});

test("the JSON report writes whole lines, and each finding as soon as the next file has one", async () => {
  const events = await eventsOn("drain", "--format=json");
  const writes = events.filter((event) => event !== "drain");
  const text = writes.join("");
  expect(writes.map((written) => written.endsWith("\n"))).toEqual(writes.map((_, index) => index !== 2));
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(Object.keys(JSON.parse(text))).toEqual([
    ...["version", "findings", "files", "taskDefinitions", "counts", "problems", "skipped"],
  ]);
});
