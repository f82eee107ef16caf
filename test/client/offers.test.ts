import { afterEach, expect, test, vi } from "vitest";
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { activateExtension } from "../../client/src/client";

const editor = vi.hoisted(() => {
  /** Stands in for everything that no test checks. */
  const anything: unknown = new Proxy(class {}, {
    get: (_, key) => (key === "then" || typeof key === "symbol" ? undefined : anything),
    apply: () => anything,
    construct: () => anything as object,
    set: () => true,
  });
  const over = (members: object): unknown =>
    new Proxy(members, { get: (known, key) => Reflect.get(known, key) ?? anything });
  // The names that modules of the client use from the editor when they are loaded and when they register.
  const NAMES = [
    "CodeActionKind",
    "Disposable",
    "EventEmitter",
    "extensions",
    "l10n",
    "LanguageStatusSeverity",
    "languages",
    "StatusBarAlignment",
    "Uri",
  ];
  const did: string[] = [];
  const commands = new Map<string, () => Promise<void>>();
  const listeners: ((event: { readonly document: unknown }) => void)[] = [];
  return {
    context: over({ subscriptions: [], workspaceState: { get: (_: string, otherwise: unknown) => otherwise } }),
    did,
    commands,
    change: (document: unknown) => {
      for (const listener of listeners) listener({ document });
    },
    forget: () => listeners.splice(0),
    vscode: {
      ...Object.fromEntries(NAMES.map((name) => [name, anything])),
      commands: over({
        executeCommand: (...args: readonly unknown[]) => void did.push(args.join(" ")),
        registerCommand: (id: string, run: () => Promise<void>) => void commands.set(id, run),
      }),
      window: over({ createOutputChannel: () => ({ error: (text: string) => did.push(`logged ${text}`) }) }),
      workspace: over({
        textDocuments: [],
        onDidChangeTextDocument(listener: (typeof listeners)[number]) {
          listeners.push(listener);
          return anything;
        },
        getConfiguration: () => ({ get: () => [] }),
      }),
    },
  };
});
vi.mock("vscode", () => editor.vscode);
afterEach(editor.forget);

test("after a failed first start Restart Server works, and so do documents opened after it", async () => {
  let running = false;
  const client = {
    start: () => Promise.reject(new Error("no memory")),
    onDidChangeState: () => {},
    isRunning: () => running,
    getFeature: () => ({
      getProvider: () => ({ send: (document: typeof FIRST) => void editor.did.push(`told of ${document.uri}`) }),
    }),
  } as unknown as BaseLanguageClient;
  activateExtension(editor.context as ExtensionContext, async () => () => client);
  editor.change(FIRST);
  await vi.waitFor(() => expect(editor.did).toContain("logged Error: no memory"));
  running = true;
  editor.change(SECOND);
  await vi.waitFor(() => expect(editor.did).toContain("told of file:///second.json"));
  expect(editor.did.filter((entry) => !entry.includes("isTaskDefinition"))).toEqual([
    "setContext ecsTaskDefinition.running true",
    "logged Error: no memory",
    "told of file:///second.json",
  ]);
});

test("a document that the next server did not get at its start is announced later", async () => {
  let ended: (() => void) | undefined;
  let running = true;
  let known: Set<string> | undefined;
  const client = {
    start: async () => {},
    isRunning: () => running,
    onDidChangeState: (listener: () => void) => {
      ended = listener;
    },
    getFeature: () => ({
      getProvider: () => ({
        send: (document: typeof FIRST) => {
          known?.add(document.uri);
          editor.did.push(`told again of ${document.uri}`);
        },
      }),
    }),
  } as unknown as BaseLanguageClient;
  activateExtension(editor.context as ExtensionContext, async () => (_, documents) => {
    known = documents;
    return client;
  });
  editor.change(FIRST);
  await vi.waitFor(() => expect(known).toEqual(new Set([FIRST.uri])));
  running = false;
  ended?.();
  expect(known).toEqual(new Set());
  running = true;
  editor.change(FIRST);
  await vi.waitFor(() => expect(known).toEqual(new Set([FIRST.uri])));
});

test("Restart Server reloads what could not be loaded", async () => {
  editor.did.length = 0;
  let loads = 0;
  const client = {
    start: async () => void editor.did.push("started"),
    onDidChangeState: () => {},
    isRunning: () => true,
  } as unknown as BaseLanguageClient;
  activateExtension(editor.context as ExtensionContext, async () => {
    loads += 1;
    if (loads === 1) throw new Error("no such file");
    return () => client;
  });
  const restart = editor.commands.get("ecsTaskDefinition.restartServer");
  await restart?.();
  expect(loads).toBe(0);
  editor.change(FIRST);
  await vi.waitFor(() => expect(editor.did).toContain("logged Error: no such file"));
  await restart?.();
  expect(editor.did.filter((entry) => !entry.includes("isTaskDefinition"))).toEqual([
    "setContext ecsTaskDefinition.running true",
    "logged Error: no such file",
    "setContext ecsTaskDefinition.running true",
    "started",
  ]);
});

const FIRST = documentOf("file:///first.json");
const SECOND = documentOf("file:///second.json");

function documentOf(uri: string) {
  return {
    uri,
    languageId: "json",
    lineCount: 1,
    lineAt: () => ({ text: "" }),
    getText: () => '{ "containerDefinitions": [] }',
  };
}
