import { DIAGRAM_REQUEST, type DiagramPicture } from "@ecs-task-definitions/shared/protocol";
import { afterEach, expect, test } from "vitest";
import { connect, type TestClient } from "../harness/connection";
import { FINE, MISMATCH } from "../harness/sample-documents";

const URI = "file:///a/task.json";

let client: TestClient;
afterEach(() => client.dispose());

async function ask(theme?: string): Promise<DiagramPicture | null> {
  return client.request(DIAGRAM_REQUEST, { uri: URI, theme });
}

test("a diagram comes with the places of its elements, as LSP counts them", async () => {
  client = await connect();
  await client.open(URI, MISMATCH.replaceAll("\n", "\r\n"), "json", 7);
  const picture = await ask();
  expect(picture?.version).toBe(7);
  expect(picture?.svg).toContain("var(--vscode-");
  expect(picture?.description).toContain('Container "app"');
  expect(picture?.targets).toEqual({
    network: {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 25 } },
      selectionRange: { start: { line: 2, character: 17 }, end: { line: 2, character: 25 } },
    },
    "container-0": {
      range: { start: { line: 4, character: 4 }, end: { line: 10, character: 5 } },
      selectionRange: { start: { line: 5, character: 14 }, end: { line: 5, character: 19 } },
    },
    "mapping-0-0": {
      range: { start: { line: 9, character: 23 }, end: { line: 9, character: 65 } },
      selectionRange: { start: { line: 9, character: 23 }, end: { line: 9, character: 65 } },
    },
  });
});

test("a diagram for a file has its own colours", async () => {
  client = await connect();
  await client.open(URI, FINE);
  expect((await ask("document"))?.svg).not.toContain("var(");
  expect((await ask("something else"))?.svg).toContain("var(");
});

test("a diagram follows the text", async () => {
  client = await connect();
  await client.open(URI, FINE);
  expect((await ask())?.description).toContain("443/tcp");
  await client.change(URI, 2, FINE.replace("443", "444"));
  const after = await ask();
  expect(after?.description).toContain("444/tcp");
  expect(after?.version).toBe(2);
});

test("there is none for other files, for closed ones, and for excluded ones", async () => {
  let enable = true;
  client = await connect({ capabilities: { workspace: { configuration: true } }, configuration: () => ({ enable }) });
  expect(await ask()).toBeNull();
  await client.open(URI, `{ "name": "a" }`);
  expect(await ask()).toBeNull();
  await client.change(URI, 2, FINE);
  expect(await ask()).not.toBeNull();
  enable = false;
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  expect(await ask()).toBeNull();
  await client.close(URI);
  expect(await ask()).toBeNull();
});
