import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { main } from "../../server/src/cli/main";
import { fileError } from "../../server/src/cli/problem";
import { replacePart } from "../../server/src/core/document/change";
import type { Rule } from "../../server/src/core/findings/rule";
import { say } from "../../server/src/core/text/say";
import { BAD, BAD_FIXED, folderWith, type Outcome } from "../harness/command-line";

const broken = vi.hoisted(() => ({ fixToo: false }));

// Rules don't throw. This checks what happens if one does anyway.
vi.mock("../../server/src/core/rules", async (original) => {
  const { rules } = await original<{ rules: readonly Rule[] }>();
  const [links] = rules.filter(({ meta }) => meta.id === "links-unsupported");
  if (links === undefined) throw new Error("the rule is gone");
  // Without what it concerns, so that it is asked about every file.
  const { concerns: _, ...meta } = links.meta;
  const bad: Rule = {
    meta: { ...meta, id: "bad-rule" },
    *check(task) {
      if (!broken.fixToo) throw new Error("no\u001b[2Jthing there");
      if (task.tree.text.endsWith("}")) return;
      const range = { start: 0, end: 1 };
      const { length } = task.tree.text;
      const changes = [replacePart({ start: length, end: length }, "}")];
      yield { range, what: say`Bad`, fixes: [{ title: say`Break it`, safe: true, changes }] };
    },
  };
  return { rules: [bad, links] };
});

beforeEach(() => {
  broken.fixToo = false;
});

async function run(args: readonly string[], cwd: string, env = {}): Promise<Outcome> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write(chunk: string | Uint8Array) {
      texts[name] += chunk;
    },
  });
  const stdin = (async function* (): AsyncGenerator<Uint8Array> {})();
  const streams = { stdin, stdout: output("stdout"), stderr: output("stderr") };
  return { code: await main(args, { cwd, home: cwd, env, ...streams }), ...texts };
}

test("a rule that throws loses only its own findings", async () => {
  const { code, stdout, stderr } = await run(["--format=json"], folderWith({ "a.json": BAD }));
  const { findings, problems } = JSON.parse(stdout);
  const message = "Rule bad-rule failed and found nothing: no\u001b[2Jthing there";
  expect([code, findings.length, problems]).toEqual([2, 1, [{ path: "a.json", message }]]);
  expect(stderr).toBe("ecs-task-lint: a.json: Rule bad-rule failed and found nothing: no\\u001b[2Jthing there\n");
});

test("on request it says where", async () => {
  const { stderr } = await run([], folderWith({ "a.json": BAD }), { ECS_TASK_LINT_DEBUG: "1" });
  expect(stderr.split("\n").filter((line) => /^ {4}at /.test(line)).length).toBeGreaterThan(0);
});

test("fixes that would break the file are not made", async () => {
  broken.fixToo = true;
  const cwd = folderWith({ "a.json": BAD_FIXED });
  const { code, stderr } = await run(["--fix"], cwd);
  expect([code, stderr]).toEqual([
    1,
    "ecs-task-lint: a.json: A fix of bad-rule was not made, because it would cause another error.\n",
  ]);
});

test("an internal fault is one sentence", async () => {
  const cwd = folderWith({});
  const { code, stdout, stderr } = await run(["--explain", "links-unsupported"], join(cwd, "nowhere"));
  expect([code, stdout, stderr.split("\n").length]).toEqual([2, "", 3]);
});

test("a folder in place of a file is reported in words", () => {
  expect(fileError(Object.assign(new Error("EISDIR: illegal operation"), { code: "EISDIR" }))).toBe(
    "It is a folder; name a file in it.",
  );
});
