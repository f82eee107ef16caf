import { DIAGNOSTIC_SOURCE, SETTINGS_SECTION } from "@ecs-task-definitions/shared/settings";
import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  type TextDocument,
  type Uri,
  workspace,
} from "vscode";
import type { Extension } from "./extension";
import { summaryOf } from "./summary";

/** Knows which documents had mistakes that ECS rejects, and lost them through an edit. */
export interface Repairs extends Disposable {
  /** Whether a document was repaired and has had no mistake since. */
  has(document: TextDocument): boolean;
}

/** Watches every task definition, and tells the walkthrough when one is repaired. */
export function watchRepairs(extension: Extension): Repairs {
  /** By URI: the open documents that have mistakes. */
  const broken = new Set<string>();
  const repaired = new Set<string>();
  const look = async (document: TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (mistakesOf(document.uri).length > 0) {
      broken.add(uri);
      repaired.delete(uri);
    } else if (broken.has(uri) && (await isSound(extension, document)) && broken.delete(uri)) {
      repaired.add(uri);
      extension.progress.done("repair");
    }
  };
  const registered = Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const document of workspace.textDocuments) if (changed.has(document.uri.toString())) void look(document);
    }),
    // Turning a rule off, or declaring a file not to be a task definition, repairs nothing.
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) broken.clear();
    }),
    extension.overrides.onDidChange(() => broken.clear()),
    workspace.onDidCloseTextDocument(({ uri }) => {
      broken.delete(uri.toString());
      repaired.delete(uri.toString());
    }),
  );
  return { has: ({ uri }) => repaired.has(uri.toString()), dispose: () => registered.dispose() };
}

/** Our findings that ECS rejects a document for, in text order. */
export function mistakesOf(uri: Uri): readonly Diagnostic[] {
  return errorsOf(uri)
    .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** Whether a document is still a whole task definition without errors. Findings also disappear when the server ends. */
async function isSound(extension: Extension, document: TextDocument): Promise<boolean> {
  const summary = await summaryOf(extension, document);
  return summary?.counts.error === 0 && errorsOf(document.uri).length === 0;
}

/** Errors from all sources, such as malformed JSON. */
function errorsOf(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ severity }) => severity === DiagnosticSeverity.Error);
}
