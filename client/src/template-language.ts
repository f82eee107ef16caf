import { TEMPLATE_EXTENSIONS, TEMPLATE_LANGUAGE_ID } from "@ecs-task-definitions/shared/documents";
import { type Disposable, type DocumentFilter, languages, type TextDocument, workspace } from "vscode";
import { mayBeTemplate } from "./candidates";
import type { OverridesStore } from "./overrides";

/**
 * Gives templates of task definitions the language that they have in VS Code. No file name is claimed for it, since
 * most templates are something else: the text decides, and only of files that belong to no other extension.
 */
export interface TemplateLanguage extends Disposable {
  /** Gives a document the language if it is such a template, once as long as it is open; else does nothing. */
  look(document: TextDocument): Promise<void>;
  /** Lets a document, or all, be given the language once more. */
  forget(document?: TextDocument): void;
  /** Gives a document back the language that it has without us, where it has one of ours. */
  takeBack(document: TextDocument): Promise<void>;
}

/** The language of a file that no extension has claimed. */
const PLAIN = "plaintext";

/**
 * What VS Code itself makes of the last ending of a template. These count as claimed by nobody: of what comes before
 * that ending they know nothing.
 */
const BY_LAST_ENDING: Readonly<Record<string, string>> = { ejs: "html", erb: "ruby" };

/** The templates that no extension has claimed, whatever is in them. */
export const UNCLAIMED_TEMPLATES: readonly DocumentFilter[] = TEMPLATE_EXTENSIONS.flatMap((extension) =>
  unclaimedIdsOf(extension).map((language) => ({ language, pattern: `**/*.${extension}` })),
);

/** Knows which documents it gave a language, so that one that the user took away again is not given twice. */
export function templateLanguage({ current: overrides }: Pick<OverridesStore, "current">): TemplateLanguage {
  /** By URI of an open document: the language that it was given. */
  const given = new Map<string, string>();
  const listening = workspace.onDidCloseTextDocument((document) => {
    // A document that gets another language is closed and opened again, in one go.
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

/** The languages that a template with this extension has while no extension claims it. */
function unclaimedIdsOf(extension: string): readonly string[] {
  const known = BY_LAST_ENDING[extension.slice(extension.lastIndexOf(".") + 1)];
  return known === undefined ? [PLAIN] : [PLAIN, known];
}

/** The language that a file has without us. */
function unclaimedIdOf({ uri }: TextDocument): string {
  return BY_LAST_ENDING[uri.path.slice(uri.path.lastIndexOf(".") + 1)] ?? PLAIN;
}

function isUnclaimedTemplate({ languageId, uri }: TextDocument): boolean {
  return TEMPLATE_EXTENSIONS.some(
    (extension) => unclaimedIdsOf(extension).includes(languageId) && uri.path.toLowerCase().endsWith(`.${extension}`),
  );
}

/**
 * The language of a plain text that is declared to be a task definition: by its name if that says so, and of a text
 * without a telling name JSON only if it is JSON as it stands.
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
