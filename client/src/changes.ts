import { CLIENT_COMMANDS, FIX_ALL_ID, type LargeChange } from "@ecs-task-definitions/shared/protocol";
import {
  commands,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Middleware } from "vscode-languageclient";
import { editsMade, type Replacement, withEdits } from "./edits-made";

/** The scheme of the documents that show a text as it was before a large change. */
export const BEFORE_SCHEME = "ecs-task-definition-before";

/** Reports large changes, shows them and undoes them. */
export interface Changes extends Disposable {
  /** Remembers the text before a code action's edit, if the action reports its change afterwards. */
  readonly middleware: Required<Pick<Middleware, "resolveCodeAction">>;
  /** Applies the edit of a change, and reports it if there is a notice. False if the editor did not apply the edit. */
  make(edit: WorkspaceEdit, change: LargeChange, notice: Notice | undefined): Promise<boolean>;
}

/** How a change is reported. */
export interface Notice {
  /** What was done, as a sentence. Made from the change if left out. */
  readonly message?: string;
  /** Another button, besides showing and undoing the change. */
  readonly more?: { readonly title: string; run(): Promise<void> };
}

/** A text before a change, and after all of it. */
interface Expected {
  readonly before: string;
  readonly after: string;
  /** How many of the edits are in a text, since the user may have left some out; nothing if the text does not tell. */
  madeIn(text: string): { readonly made: number; readonly all: number } | undefined;
}

/** Registers the command of the server's large code actions, and the texts that changes are compared with. */
export function largeChanges(): Changes {
  const texts = beforeTexts();
  /**
   * By document, then by the id of the change: the editor asks for several edits of a text and makes only one of them.
   */
  const expected = new Map<string, Map<string, Expected>>();
  const expect = (edit: WorkspaceEdit, { uri, id }: LargeChange): void => {
    const document = documentOf(uri);
    if (document === undefined) return;
    const before = document.getText();
    const edits = editsIn(document, edit.get(document.uri));
    const after = withEdits(before, edits);
    const madeIn = (text: string): ReturnType<Expected["madeIn"]> => {
      const made = editsMade(before, edits, text);
      return made === undefined ? undefined : { made, all: edits.length };
    };
    const kept = [...(expected.get(uri) ?? [])].filter(([, other]) => other.before === before);
    expected.set(uri, new Map([...kept, [id, { before, after, madeIn }]]));
  };
  const told = async (change: LargeChange, notice: Notice = {}): Promise<void> => {
    const texted = expected.get(change.uri)?.get(change.id);
    const document = documentOf(change.uri);
    expected.delete(change.uri);
    if (texted === undefined || document === undefined || document.getText() === texted.before) return;
    await tell(document, texted, change, texts, notice);
  };
  const registered = Disposable.from(
    texts,
    commands.registerCommand(CLIENT_COMMANDS.tellChange, (change: LargeChange) => {
      // Not awaited: the editor waits for the command of an action, and a notification stays until the user closes it.
      void told(change);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => expected.delete(uri.toString())),
  );
  return {
    dispose: () => registered.dispose(),
    middleware: {
      async resolveCodeAction(item, token, next) {
        const action = await next(item, token);
        const { command, edit } = action ?? {};
        if (command?.command === CLIENT_COMMANDS.tellChange && edit !== undefined) {
          expect(edit, command.arguments?.[0] as LargeChange);
        }
        return action;
      },
    },
    async make(edit, change, notice) {
      expect(edit, change);
      const made = await workspace.applyEdit(edit);
      if (made && notice !== undefined) void told(change, notice);
      return made;
    },
  };
}

/** Reports a change, with buttons to show it and to undo it. */
async function tell(
  document: TextDocument,
  { before, after, madeIn }: Expected,
  change: LargeChange,
  texts: BeforeTexts,
  { message: said, more }: Notice,
): Promise<void> {
  const now = document.getText();
  const showing = l10n.t("Show Changes");
  const undoing = l10n.t("Undo");
  const name = now === after ? doneOf(change) : l10n.t("Partly done: {0}", change.title);
  const message = now === after ? (said ?? `${name}: ${countsOf(change)}`) : partOf(name, change, madeIn(now));
  const others = more === undefined ? [] : [more.title];
  const compare = (): Promise<void> => texts.compare(document, before, name);
  let picked = await window.showInformationMessage(message, showing, undoing, ...others);
  if (picked === showing) {
    await compare();
    // The notification closed when the user answered. Show it again so that the change can still be undone.
    if (document.getText() === now) picked = await window.showInformationMessage(message, undoing, ...others);
  }
  if (picked === undoing) await undo(document, { before, now }, compare);
  else if (picked !== undefined && picked === more?.title) await more.run();
}

/** Undoes a change if it is the last one. Otherwise says why not. */
async function undo(
  { uri }: TextDocument,
  { before, now }: { readonly before: string; readonly now: string },
  compare: () => Thenable<unknown>,
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  if (document.getText() !== now) {
    const showing = l10n.t("Show Changes");
    const message = l10n.t("The file has been changed since, so nothing was taken back.");
    if ((await window.showWarningMessage(message, showing)) === showing) await compare();
    return;
  }
  await window.showTextDocument(document);
  await commands.executeCommand("undo");
  if (document.getText() === before) return;
  // The editor undid something else, for example because the file was closed and opened again.
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), before);
  await workspace.applyEdit(edit);
}

/** The number of changes and decisions, as the picker and the notification show it. */
export function countsOf({ changes, decisions }: Pick<LargeChange, "changes" | "decisions">): string {
  const made = changes === 1 ? l10n.t("1 change") : l10n.t("{0} changes", changes);
  return decisions === 0 ? made : l10n.t("{0}, {1} to decide", made, decisions);
}

/**
 * How much of a change was made: counted in changes if each is one edit, otherwise in the edits that could be ticked.
 */
function partOf(name: string, { changes }: LargeChange, part: ReturnType<Expected["madeIn"]>): string {
  if (part === undefined) return name;
  const { made, all } = part;
  return all === changes
    ? l10n.t("{0} ({1} of {2} changes)", name, made, all)
    : l10n.t("{0} ({1} of {2} edits)", name, made, all);
}

/** What was done, as the beginning of a notification. */
function doneOf({ id, title }: LargeChange): string {
  const mode = /^switch-to-(.+)$/.exec(id)?.[1];
  if (mode !== undefined) return l10n.t("Switched to {0}", mode);
  const done: Readonly<Record<string, string>> = {
    "use-dynamic-host-ports": l10n.t("Made host ports dynamic"),
    "pick-fargate-size": l10n.t("Picked a Fargate size"),
    "make-fargate-ready": l10n.t("Made Fargate-ready"),
    "clean-describe-output": l10n.t("Cleaned describe output"),
    [FIX_ALL_ID]: l10n.t("Fixed what is safe to fix"),
  };
  return done[id] ?? title;
}

/** Texts as they were, each as a document for as long as an editor shows it. */
interface BeforeTexts extends Disposable {
  /** Opens a diff editor: the text before the change, and the document as it is now. */
  compare(document: TextDocument, before: string, title: string): Promise<void>;
}

function beforeTexts(): BeforeTexts {
  const texts = new Map<string, string>();
  let serial = 0;
  const registered = Disposable.from(
    workspace.registerTextDocumentContentProvider(BEFORE_SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
    workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
  return {
    dispose: () => registered.dispose(),
    async compare({ uri, languageId }, before, title) {
      serial += 1;
      const left = Uri.from({ scheme: BEFORE_SCHEME, path: uri.path, query: String(serial) });
      texts.set(left.toString(), before);
      const document = await workspace.openTextDocument(left);
      if (document.languageId !== languageId) await languages.setTextDocumentLanguage(document, languageId);
      const file = uri.path.slice(uri.path.lastIndexOf("/") + 1);
      await commands.executeCommand("vscode.diff", left, uri, `${file}: ${title}`, { preview: true });
    },
  };
}

function documentOf(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** Edits as replacements in the text of a document. */
function editsIn(document: TextDocument, edits: readonly TextEdit[]): readonly Replacement[] {
  return edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
}
