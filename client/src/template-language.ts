import { TEMPLATE_EXTENSIONS, TEMPLATE_LANGUAGE_ID } from "@ecs-task-definitions/shared/documents";
import { type Disposable, type DocumentFilter, languages, type TextDocument, workspace } from "vscode";
import { mayBeTemplate } from "./candidates";
import type { OverridesStore } from "./overrides";

/**
 * Sets the language of templates of task definitions in VS Code. Most templates are something else, so no file name is
 * claimed: the text decides, and only in files that no other extension claims.
 */
export interface TemplateLanguage extends Disposable {
  /** Sets the language if a document is such a template, once while it is open. Otherwise does nothing. */
  look(document: TextDocument): Promise<void>;
  /** Allows a document, or all of them, to be given the language again. */
  forget(document?: TextDocument): void;
  /** Restores the language that a document has without us, if it has one of ours. */
  takeBack(document: TextDocument): Promise<void>;
}

/** The language of a file that no extension claims. */
const PLAIN = "plaintext";

/**
 * The language that VS Code itself derives from a template's last extension. These count as unclaimed, because they
 * know nothing about the extension before it.
 */
const BY_LAST_ENDING: Readonly<Record<string, string>> = { ejs: "html", erb: "ruby" };

/** Templates that no extension claims, whatever they contain. */
export const UNCLAIMED_TEMPLATES: readonly DocumentFilter[] = TEMPLATE_EXTENSIONS.flatMap((extension) =>
  unclaimedIdsOf(extension).map((language) => ({ language, pattern: `**/*.${extension}` })),
);

/** Remembers which documents it gave a language, so that a language the user changed back is not set again. */
export function templateLanguage({ current: overrides }: Pick<OverridesStore, "current">): TemplateLanguage {
  /** By URI of an open document: the language that it was given. */
  const given = new Map<string, string>();
  const listening = workspace.onDidCloseTextDocument((document) => {
    // VS Code closes and reopens a document whose language changes, in one turn.
    queueMicrotask(() => {
      if (document.isClosed) given.delete(document.uri.toString());
    });
  });
  return {
    async look(document) {
      const uri = document.uri.toString();
      const { languageId } = document;
      const isTemplate = isUnclaimedTemplate(document);
      if (given.has(uri) || (languageId !== PLAIN && !isTemplate)) return;
      const { include, exclude } = overrides();
      let to: string | undefined;
      if (include.includes(uri)) to = languageOf(document);
      else if (isTemplate && !exclude.includes(uri) && mayBeTemplate(document)) to = TEMPLATE_LANGUAGE_ID;
      if (to === undefined) return;
      given.set(uri, to);
      await languages.setTextDocumentLanguage(document, to);
    },
    forget(document) {
      if (document === undefined) given.clear();
      else given.delete(document.uri.toString());
    },
    async takeBack(document) {
      const { languageId } = document;
      if ([given.get(document.uri.toString()), TEMPLATE_LANGUAGE_ID].includes(languageId))
        await languages.setTextDocumentLanguage(document, unclaimedIdOf(document));
      given.delete(document.uri.toString());
    },
    dispose: () => listening.dispose(),
  };
}

/** The languages that a template with this extension can have while no extension claims it. */
function unclaimedIdsOf(extension: string): readonly string[] {
  const known = BY_LAST_ENDING[extension.slice(extension.lastIndexOf(".") + 1)];
  return known === undefined ? [PLAIN] : [PLAIN, known];
}

/** The language of a file without us. */
function unclaimedIdOf({ uri }: TextDocument): string {
  return BY_LAST_ENDING[uri.path.slice(uri.path.lastIndexOf(".") + 1)] ?? PLAIN;
}

function isUnclaimedTemplate({ languageId, uri }: TextDocument): boolean {
  return TEMPLATE_EXTENSIONS.some(
    (extension) => unclaimedIdsOf(extension).includes(languageId) && uri.path.toLowerCase().endsWith(`.${extension}`),
  );
}

/**
 * The language for a plain text that is declared to be a task definition. A `.json` or `.jsonc` name decides; otherwise
 * it is JSON if the text is valid JSON, and a template if not.
 */
function languageOf(document: TextDocument): string {
  const ending = /\.(jsonc?)$/i.exec(document.uri.path)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending;
  try {
    JSON.parse(document.getText());
    return "json";
  } catch {
    return TEMPLATE_LANGUAGE_ID;
  }
}
