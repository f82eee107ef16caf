import { beforeEach, expect, test, vi } from "vitest";
import type { TextDocument } from "vscode";
import type { Extension } from "../../client/src/extension";
import { watchRepairs } from "../../client/src/repairs";

const editor = vi.hoisted(() => {
  type Listener = (event: never) => void;
  const listeners = new Map<string, Listener>();
  const on = (name: string) => (listener: Listener) => {
    listeners.set(name, listener);
    return { dispose: () => listeners.delete(name) };
  };
  const state: { errors: readonly { readonly source: string }[]; documents: readonly unknown[] } = {
    errors: [],
    documents: [],
  };
  return {
    state,
    tell: (name: string, event: unknown) => listeners.get(name)?.(event as never),
    on,
    vscode: {
      Disposable: { from: () => ({ dispose() {} }) },
      DiagnosticSeverity: { Error: 0 },
      StatusBarAlignment: {},
      languages: {
        onDidChangeDiagnostics: on("diagnostics"),
        getDiagnostics: () =>
          state.errors.map((error) => ({ ...error, severity: 0, range: { start: { compareTo: () => 0 } } })),
      },
      workspace: {
        get textDocuments() {
          return state.documents;
        },
        onDidChangeConfiguration: on("configuration"),
        onDidCloseTextDocument: on("close"),
      },
    },
  };
});
vi.mock("vscode", () => editor.vscode);

const URI = "file:///a/task.json";
const document = { uri: { toString: () => URI } } as TextDocument;
const OURS = { source: "ecs" };

/** The server's answer to a summary request; null if it takes the document for something else. */
let summary: unknown;
let steps: string[];
let repairs: ReturnType<typeof watchRepairs>;

beforeEach(() => {
  summary = { counts: { error: 0 } };
  steps = [];
  editor.state.documents = [document];
  repairs = watchRepairs({
    progress: { done: (step: string) => void steps.push(step) },
    overrides: { onDidChange: editor.on("overrides") },
    knows: () => true,
    client: () => ({ isRunning: () => true, sendRequest: async () => summary }),
  } as unknown as Extension);
});

test("a document whose last mistake is edited away is repaired, until it has one again", async () => {
  await found(OURS, OURS);
  await found(OURS);
  expect(repairs.has(document)).toBe(false);
  await found();
  expect(steps).toEqual(["repair"]);
  expect(repairs.has(document)).toBe(true);
  await found(OURS);
  expect(repairs.has(document)).toBe(false);
});

test("a document without mistakes was not repaired, nor was one with other sources' mistakes", async () => {
  await found();
  await found({ source: "eslint" });
  await found();
  expect(steps).toEqual([]);
});

test("JSON that is not whole is repaired only once it is", async () => {
  await found(OURS);
  await found({ source: "json" });
  expect(steps).toEqual([]);
  await found();
  expect(steps).toEqual(["repair"]);
});

test.each([
  ["a rule that is turned off", () => editor.tell("configuration", { affectsConfiguration: () => true })],
  ["a file that is declared to be none", () => editor.tell("overrides", undefined)],
  ["a file that is closed", () => editor.tell("close", document)],
  [
    "a text that is no task definition any more",
    () => {
      summary = null;
    },
  ],
])("%s repairs nothing", async (_, happens) => {
  await found(OURS);
  happens();
  await found();
  expect(steps).toEqual([]);
  expect(repairs.has(document)).toBe(false);
});

/** Publishes the errors that the document has from now on. */
async function found(...errors: readonly { readonly source: string }[]): Promise<void> {
  editor.state.errors = errors;
  editor.tell("diagnostics", { uris: [document.uri] });
  // All answers have arrived by the next turn.
  await new Promise((resolve) => setImmediate(resolve));
}
