import {
  type CodeAction,
  type CodeActionKind,
  commands,
  type Diagnostic,
  type Event,
  languages,
  Range,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { same } from "./expect";

/** The id of the extension under test. */
export const EXTENSION = "ecs-task-definitions.ecs-task-definitions";

/** The folder that is open: a copy of `test/vscode/workspace`. */
export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  if (first === undefined) throw new Error("No folder is open.");
  return first.uri;
}

/** Opens a file of the workspace and shows it, with the text that is on disk. */
export async function show(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder(), name)));
}

/**
 * Makes a file without a name that has this text. Where another one was just closed it may have the same address, and
 * the editor may still answer with the old one: then another is made.
 */
export async function openText(content: string, language = "json"): Promise<TextDocument> {
  for (;;) {
    const document = await workspace.openTextDocument({ language, content });
    if (!document.isClosed && document.getText() === content && document.languageId === language) return document;
  }
}

/**
 * Closes everything and forgets what was not saved. Waits until the files without a name that were shown are gone.
 */
export async function closeAll(): Promise<void> {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const shown = new Set(inputs.flatMap((input) => (input instanceof TabInputText ? [input.uri.toString()] : [])));
  while (window.activeTextEditor !== undefined) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
  const isLeft = ({ isUntitled, uri }: TextDocument): boolean => isUntitled && shown.has(uri.toString());
  await until(workspace.onDidCloseTextDocument, () => !workspace.textDocuments.some(isLeft));
}

/** How long, in milliseconds, an answer may differ from what is expected; less than a test may take. */
const PATIENCE = 60_000;

/**
 * Waits until something holds, asking anew at each event.
 *
 * @throws Error where it does not hold for a long time, with the findings in all files by then
 */
export function until<T>(event: Event<unknown>, ask: () => T | undefined | false): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        const answer = ask();
        if (answer === undefined || answer === false) return;
        end();
        resolve(answer);
      } catch (error) {
        end();
        reject(error);
      }
    };
    const listening = event(look);
    const late = setTimeout(() => {
      end();
      reject(new Error(`What is waited for did not come. The findings are: ${allFindings()}`));
    }, PATIENCE);
    const end = (): void => {
      listening.dispose();
      clearTimeout(late);
    };
    look();
  });
}

function allFindings(): string {
  return languages
    .getDiagnostics()
    .map(([{ path }, all]) => `${path.split("/").at(-1)}: ${all.map(codeOf).join(", ") || "none"}`)
    .join("; ");
}

/**
 * Asks until the answer is the expected one, for what tells no event when it is ready.
 *
 * @throws Error with the last answer where it stays another one
 */
export async function untilSame(ask: () => unknown, expected: unknown, what: string): Promise<void> {
  const wanted = JSON.stringify(expected);
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (JSON.stringify(answer) !== wanted && Date.now() < end) answer = await ask();
  same(answer, expected, what);
}

/** What the extension says of a document, all of it or of some rules only. */
export function findings(document: TextDocument, ...rules: readonly string[]): readonly Diagnostic[] {
  const own = languages.getDiagnostics(document.uri).filter(({ source }) => source === "ecs");
  return rules.length === 0 ? own : own.filter((finding) => rules.includes(codeOf(finding)));
}

/** The id of the rule behind a diagnostic. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until a rule speaks so many times of a document. */
export function untilFindings(document: TextDocument, rule: string, count: number): Promise<readonly Diagnostic[]> {
  return until(languages.onDidChangeDiagnostics, () => {
    const found = findings(document, rule);
    return found.length === count ? found : undefined;
  });
}

/** The range of some text in a document; the first one where it stands twice. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`The document has no ${text}.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The actions that the light bulb of a place offers, with their edits. */
export async function actionsAt(
  document: TextDocument,
  range: Range,
  kind?: CodeActionKind,
): Promise<readonly CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind?.value,
    100,
  );
  return actions ?? [];
}

/** The action with this title. */
export function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title === title);
  if (found === undefined) throw new Error(`No "${title}" among: ${actions.map((action) => action.title).join(", ")}`);
  return found;
}

/** Does what choosing an action does. */
export async function choose({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined && !(await workspace.applyEdit(edit))) throw new Error("The edit was refused.");
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Writes a file of the workspace. */
export async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(Uri.joinPath(folder(), name), new TextEncoder().encode(text));
}

/** Does some work while a setting of the extension has a value in the workspace. */
export async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const set = (to: unknown): Thenable<void> => workspace.getConfiguration("ecsTaskDefinition").update(name, to, false);
  await set(value);
  try {
    await work();
  } finally {
    await set(undefined);
  }
}
