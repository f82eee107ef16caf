import { afterEach, describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { PULLING } from "../harness/client-capabilities";
import { connect, type Introduction, type TestClient } from "../harness/connection";
import { taggedRule } from "../harness/protocol-rules";
import { HOST_MODE, MISMATCH, mismatchDiagnostic } from "../harness/sample-documents";

const URI = "file:///project/task.json";
let client: TestClient;
afterEach(() => client.dispose());

async function diagnose(text: string, introduction: Introduction = { capabilities: PULLING }): Promise<Diagnostic[]> {
  client = await connect(introduction);
  await client.open(URI, text);
  const report = await client.pull(URI);
  return report.kind === "full" ? report.items : [];
}

/** The diagnostics for a pulling client with only these capabilities. */
function diagnoseFor(diagnostic: object, text = MISMATCH): Promise<Diagnostic[]> {
  return diagnose(text, { capabilities: { textDocument: { diagnostic } } });
}

describe("a diagnostic", () => {
  test("has every member for a client that can show them all", async () => {
    expect(await diagnose(MISMATCH)).toEqual([mismatchDiagnostic(URI)]);
  });

  test("has no member that the client did not ask for", async () => {
    expect(await diagnoseFor({})).toEqual([
      {
        range: { start: { line: 9, character: 59 }, end: { line: 9, character: 63 } },
        severity: 1,
        code: "host-port-mismatch",
        source: "ecs",
        message: expect.stringMatching(/^hostPort 8443 differs/),
        data: { rule: "host-port-mismatch", fixable: true },
      },
    ]);
  });

  test.each([
    [{ codeDescriptionSupport: true }, "codeDescription"],
    [{ relatedInformation: true }, "relatedInformation"],
  ])("with %j holds %s and nothing else more", async (capability, member) => {
    const [diagnostic] = await diagnoseFor(capability);
    const usual = ["range", "severity", "code", "source", "message", "data"];
    expect(Object.keys(diagnostic ?? {}).sort()).toEqual([...usual, member].sort());
  });

  test("has the severity of its finding", async () => {
    const asking = { settings: { rules: { "awsvpc-recommended": "hint" } } };
    const found = await diagnose(HOST_MODE, { capabilities: PULLING, initializationOptions: asking });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ["host-mode-single-copy", 3],
      ["awsvpc-recommended", 4],
    ]);
  });

  test.each([
    ["deprecated", [2], [2]],
    ["unnecessary", [1, 2], [1]],
    ["deprecated", [1], undefined],
    ["deprecated", undefined, undefined],
  ] as const)("of a rule tagged %s, for a client that draws %j, has the tags %j", async (tag, valueSet, tags) => {
    const diagnostic = valueSet === undefined ? {} : { tagSupport: { valueSet: [...valueSet] } };
    const [first] = await diagnose(MISMATCH, {
      capabilities: { textDocument: { diagnostic } },
      rules: [taggedRule(tag)],
    });
    expect(first?.tags).toEqual(tags);
  });

  test("keeps its data when the text above it moves", async () => {
    const [before] = await diagnose(MISMATCH);
    client.dispose();
    const [after] = await diagnose(`\n\n\n${MISMATCH}`);
    expect(after?.range.start.line).toBe((before?.range.start.line ?? 0) + 3);
    expect(after?.data).toEqual(before?.data);
  });
});

describe("syntax mistakes", () => {
  const broken = MISMATCH.replace('"essential": true,', '"essential": true');

  test("are reported to a client that does not mention a JSON language service", async () => {
    const [first] = await diagnose(broken);
    expect(first).toEqual({
      range: { start: { line: 9, character: 6 }, end: { line: 9, character: 20 } },
      severity: 1,
      code: "json-syntax",
      codeDescription: { href: "https://www.rfc-editor.org/rfc/rfc8259" },
      source: "ecs",
      message: "A comma is expected here.",
      data: { rule: "json-syntax", fixable: false },
    });
  });

  test("are left to the JSON language service of a client that has one", async () => {
    const options = { capabilities: PULLING, initializationOptions: { jsonLanguageService: true } };
    expect((await diagnose(broken, options)).map(({ code }) => code)).toEqual(["host-port-mismatch"]);
  });

  test("of a template are reported to that client too, since its service reads no templates", async () => {
    const text = broken.replace('"awsvpc"', "{{ mode }}");
    client = await connect({ capabilities: PULLING, initializationOptions: { jsonLanguageService: true } });
    await client.open("file:///project/task.json.j2", text, "ecs-task-definition-template");
    const report = await client.pull("file:///project/task.json.j2");
    const items = report.kind === "full" ? report.items : [];
    expect(items.map(({ code }) => code)).toContain("json-syntax");
  });

  test.each([
    ["off", []],
    ["hint", [4]],
  ] as const)("obey the setting %s", async (wanted, severities) => {
    const settings = { rules: { "json-syntax": wanted } };
    const found = await diagnose(broken, { capabilities: PULLING, initializationOptions: { settings } });
    const syntax = found.filter(({ code }) => code === "json-syntax");
    expect(syntax.map(({ severity }) => severity)).toEqual(severities);
  });

  test("of JSON that is not a task definition are not reported", async () => {
    expect(await diagnose('{ "name": "x" "version": 1 }')).toEqual([]);
  });
});
