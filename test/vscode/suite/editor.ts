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

/** The open folder, a copy of `test/vscode/workspace`. */
export function folder(): Uri {
  const first = workspace.workspaceFolders?.[0];
  if (first === undefined) throw new Error("No folder is open.");
  return first.uri;
}

/** Opens and shows a file of the workspace, with the text on disk. */
export async function show(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder(), name)));
}

/**
 * Creates an untitled file with this text. It may get the URI of one that was just closed, and the editor may still
 * return the old one; then another one is created.
 */
export async function openText(content: string, language = "json"): Promise<TextDocument> {
  for (;;) {
    const document = await workspace.openTextDocument({ language, content });
    if (!document.isClosed && document.getText() === content && document.languageId === language) return document;
  }
}

/** Closes everything without saving, and waits until the untitled files are gone. */
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

/** How long an answer may differ from what is expected, in milliseconds; less than a test's limit. */
const PATIENCE = 60_000;
/** How long to wait before asking again. */
const PAUSE = 50;

/**
 * Waits until a condition is true, which is checked again at each event.
 *
 * @throws Error with the current findings in all files if that takes too long
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
 * Asks until the answer is as expected, for things without an event.
 *
 * @throws Error with the last answer if that takes too long
 */
export async function untilSame(ask: () => unknown, expected: unknown, what: string): Promise<void> {
  const wanted = JSON.stringify(expected);
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (JSON.stringify(answer) !== wanted && Date.now() < end) {
    // Asking without a pause would take the time that the extension needs to get there.
    await new Promise((resolve) => void setTimeout(resolve, PAUSE));
    answer = await ask();
  }
  same(answer, expected, what);
}

/** Our findings in a document, optionally only those of some rules. */
export function findings(document: TextDocument, ...rules: readonly string[]): readonly Diagnostic[] {
  const own = languages.getDiagnostics(document.uri).filter(({ source }) => source === "ecs");
  return rules.length === 0 ? own : own.filter((finding) => rules.includes(codeOf(finding)));
}

/** The rule id of a diagnostic. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until a rule has a number of findings in a document. */
export function untilFindings(document: TextDocument, rule: string, count: number): Promise<readonly Diagnostic[]> {
  return until(languages.onDidChangeDiagnostics, () => {
    const found = findings(document, rule);
    return found.length === count ? found : undefined;
  });
}

/** The range of the first occurrence of a text in a document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`The document has no ${text}.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The code actions at a range, with their edits. */
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

/** Does what the editor does when the user chooses an action. */
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
