import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, Range } from "vscode-languageserver/node";
import { PULLING } from "../harness/client-capabilities";
import { connect, type Introduction, type TestClient } from "../harness/connection";
import { rangeOf } from "../harness/documents";
import { FINE, HOST_MODE, MISMATCH, manyMismatches } from "../harness/sample-documents";

const URI = "file:///project/task.json";
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
let client: TestClient;
afterEach(() => client.dispose());

/** The actions in brief: kind, title, `*` if preferred, and the rules of the diagnostics. */
async function offers(
  text: string,
  range: Range,
  only?: readonly string[],
  introduction: Introduction = { capabilities: PULLING },
): Promise<readonly string[]> {
  client = await connect(introduction);
  await client.open(URI, text);
  return (await client.actions(URI, range, only)).map(inWords);
}

function inWords({ kind, title, isPreferred, diagnostics }: CodeAction): string {
  const rules = (diagnostics ?? []).map(({ code }) => code).join(", ");
  return `${kind} | ${title}${isPreferred === true ? " *" : ""}${rules === "" ? "" : ` [${rules}]`}`;
}

const SWITCHES = [
  "refactor.rewrite | Switch to bridge",
  "refactor.rewrite | Switch to host",
  "refactor.rewrite | Switch to none",
];
const FARGATE = "refactor.rewrite | Make Fargate-ready";
/** A client with the setting that lets fix-all remove things. */
const REMOVING: Introduction = {
  capabilities: PULLING,
  initializationOptions: { settings: { fixAll: { removals: true } } },
};
const FIX_ALL = "source.fixAll.ecsTaskDefinition | Fix all that can be fixed safely in this task definition";

describe("code actions", () => {
  test("on a finding: its fixes, the first one preferred, then those for the whole file", async () => {
    expect(await offers(MISMATCH, rangeOf(MISMATCH, "8443"))).toEqual([
      "quickfix | Remove hostPort * [host-port-mismatch]",
      "quickfix | Change hostPort to 443 [host-port-mismatch]",
      "quickfix | Change containerPort to 8443 [host-port-mismatch]",
      "quickfix | Switch to bridge [host-port-mismatch]",
      "refactor.rewrite | Switch to host",
      "refactor.rewrite | Switch to none",
      FARGATE,
    ]);
  });

  test("fix-all is offered only if it changes something under the current settings", async () => {
    expect(await offers(MISMATCH, START, ["source"])).toEqual([]);
    client.dispose();
    expect(await offers(MISMATCH, START, ["source"], REMOVING)).toEqual([FIX_ALL]);
    client.dispose();
    expect(await offers(MISMATCH.replace("8443", "0"), START, ["source"])).toEqual([FIX_ALL]);
  });

  test("with any finding: the assists, wherever the cursor is", async () => {
    expect(await offers(FINE, START)).toEqual([...SWITCHES, FARGATE]);
  });

  test("on networkMode itself, key or value: the switches as quick fixes", async () => {
    const quick = SWITCHES.map((offer) => offer.replace("refactor.rewrite", "quickfix"));
    expect(await offers(FINE, rangeOf(FINE, '"networkMode"'), ["quickfix"])).toEqual(quick);
    client.dispose();
    expect(await offers(FINE, rangeOf(FINE, '"awsvpc"'), ["quickfix"])).toEqual(quick);
    client.dispose();
    expect(await offers(FINE, rangeOf(FINE, '"family"'), ["quickfix"])).toEqual([]);
  });

  test("on networkMode, for a client that asks for refactorings: the switches as refactorings", async () => {
    expect(await offers(FINE, rangeOf(FINE, '"awsvpc"'), ["refactor"])).toEqual([...SWITCHES, FARGATE]);
  });

  test("on networkMode: assists of another kind stay refactorings", async () => {
    const bridge = MISMATCH.replace("awsvpc", "bridge");
    const found = await offers(bridge, rangeOf(bridge, '"bridge"'), undefined);
    expect(found).toContain("refactor.rewrite | Use dynamic host ports");
    expect(found).toContain("quickfix | Switch to none");
  });

  test("on the output of describe-task-definition: to clean it", async () => {
    const text = FINE.replace('"web",', '"web",\n  "revision": 7,');
    expect(await offers(text, START, ["refactor"])).toContain("refactor.rewrite | Clean describe output");
  });

  test("that several findings share are one action for all of them", async () => {
    const asking = { settings: { rules: { "awsvpc-recommended": "hint" } } };
    const introduction = { capabilities: PULLING, initializationOptions: asking };
    expect(await offers(HOST_MODE, rangeOf(HOST_MODE, '"host"'), ["quickfix"], introduction)).toEqual([
      "quickfix | Switch to awsvpc * [host-mode-single-copy, awsvpc-recommended]",
      "quickfix | Switch to bridge",
      "quickfix | Switch to none",
    ]);
  });

  test("with the same title but different places stay separate", async () => {
    const text = manyMismatches(2);
    const both = { start: rangeOf(text, "10001").start, end: rangeOf(text, "10002").end };
    const found = await offers(text, both, ["quickfix"]);
    expect(found.filter((offer) => offer.includes("Remove hostPort"))).toEqual([
      "quickfix | Remove hostPort * [host-port-mismatch]",
      "quickfix | Remove hostPort * [host-port-mismatch]",
    ]);
    expect(found.filter((offer) => offer.includes("Switch to bridge"))).toEqual([
      "quickfix | Switch to bridge [host-port-mismatch, host-port-mismatch]",
    ]);
    expect(found.at(-1)).toBe("quickfix | Fix all host-port-mismatch in this file");
  });

  test.each([
    [["quickfix"], /^quickfix /],
    [["refactor.rewrite"], /^refactor\.rewrite /],
    [["source"], /^source\.fixAll\.ecsTaskDefinition /],
    [["source.fixAll"], /^source\.fixAll\.ecsTaskDefinition /],
    [["source.fixAll.ecsTaskDefinition"], /^source\.fixAll\.ecsTaskDefinition /],
    [["quickfix", "source"], /^(?:quickfix|source)/],
  ])("only %j are of that kind", async (only, kind) => {
    const found = await offers(MISMATCH, rangeOf(MISMATCH, "8443"), only, REMOVING);
    expect(found.length).toBeGreaterThan(0);
    for (const offer of found) expect(offer).toMatch(kind);
  });

  test.each([[["source.organizeImports"]], [["refactor.extract"]], [["source.fixAll.eslint"]], [[]]])(
    "only %j are none",
    async (only) => {
      expect(await offers(MISMATCH, rangeOf(MISMATCH, "8443"), only)).toEqual([]);
    },
  );

  test("for a client without support for preferences, none is preferred", async () => {
    const { isPreferredSupport: _, ...codeAction } = PULLING.textDocument?.codeAction ?? {};
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, codeAction } };
    const found = await offers(MISMATCH, rangeOf(MISMATCH, "8443"), ["quickfix"], { capabilities });
    expect(found[0]).toBe("quickfix | Remove hostPort [host-port-mismatch]");
  });

  test("nothing to fix offers no fix-all", async () => {
    expect(await offers(FINE, START, ["source"])).toEqual([]);
  });
});

describe("commands among the code actions", () => {
  const commands = async (introduction: Introduction): Promise<unknown> => {
    client = await connect(introduction);
    await client.open(URI, MISMATCH);
    const actions = await client.actions(URI, rangeOf(MISMATCH, "8443"), ["quickfix"]);
    return actions.flatMap(({ command }) => (command === undefined ? [] : [command]));
  };
  const explain = {
    title: "Explain host-port-mismatch",
    command: "ecsTaskDefinition.explainRule",
    arguments: ["host-port-mismatch"],
  };

  test("explain and turn off, for a client that implements them", async () => {
    expect(await commands({ capabilities: PULLING, initializationOptions: { clientCommands: true } })).toEqual([
      explain,
      {
        title: "Turn off host-port-mismatch in this workspace",
        command: "ecsTaskDefinition.turnOffRule",
        arguments: ["host-port-mismatch", URI],
      },
    ]);
  });

  test("explain, for a client that opens pages; the page is that of the rule", async () => {
    const capabilities = { ...PULLING, window: { showDocument: { support: true } } };
    expect(await commands({ capabilities })).toEqual([explain]);
    const shown: unknown[] = [];
    client.connection.onRequest("window/showDocument", (params) => {
      shown.push(params);
      return { success: true };
    });
    const { command, arguments: args } = explain;
    await client.request("workspace/executeCommand", { command, arguments: args });
    await client.request("workspace/executeCommand", { command, arguments: ["no-such-rule"] });
    const uri = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html";
    expect(shown).toEqual([{ uri, external: true }]);
  });

  test("are not offered to other clients", async () => {
    expect(await commands({ capabilities: PULLING })).toEqual([]);
  });
});
