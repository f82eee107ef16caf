import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";
import { cli } from "../../harness/command-line";

/** A plain task definition in which every rule that is on by default is satisfied. */
const PLAIN = `{ "family": "web", "containerDefinitions": [{ "name": "web", "image": "web:1", "memory": 64 }] }`;

const optIn = rules.filter(({ meta }) => meta.optIn).map(({ meta }) => meta.id);

function found(text: string, severities: Parameters<typeof analyze>[1] = {}): readonly string[] {
  return analyze(text, severities).findings.map(({ rule, severity }) => `${severity} ${rule.id}`);
}

describe("a rule that is off by default", () => {
  test("is one of a few", () => {
    expect(optIn).toEqual(["awsvpc-recommended", "root-filesystem-writable"]);
  });

  test("finds nothing by itself", () => {
    expect(found(PLAIN)).toEqual([]);
  });

  test("has the severity that the user gives it", () => {
    expect(found(PLAIN, { severities: { "root-filesystem-writable": "warning" } })).toEqual([
      "warning root-filesystem-writable",
    ]);
    expect(found(PLAIN, { severities: { "root-filesystem-writable": "off" } })).toEqual([]);
    expect(found(PLAIN, { severities: { "image-latest": "warning" } })).toEqual([]);
  });

  test("can be enabled on the command line, which lists it as off", () => {
    expect(cli(["--verbose", "-"], { input: PLAIN }).stdout).not.toContain("root-filesystem-writable");
    const asked = cli(["--verbose", "--rule", "root-filesystem-writable=hint", "-"], { input: PLAIN });
    expect(asked.stdout).toContain("hint: Container");
    expect(cli(["--list-rules"]).stdout).toMatch(/^root-filesystem-writable +off +fix {2}The root/m);
    expect(cli(["--list-rules"]).stdout).toMatch(/^image-latest +hint /m);
  });
});

test("at one place the worst comes first, regardless of rule names", () => {
  const logs = '{ "logDriver": "awslogs", "options": { "awslogs-group": "web" } }';
  const text = `{ "family": "web", "networkMode": "host", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 64, "portMappings": [{ "containerPort": 80 }], "logConfiguration": ${logs} }
  ] }`;
  expect(found(text)).toEqual([
    "information host-mode-single-copy",
    "hint host-mode-root",
    "information host-port-implicit",
    "error log-option-missing",
    "information awslogs-prefix-missing",
  ]);
});
