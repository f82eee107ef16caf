import { globAtAnyDepth, LANGUAGE_IDS, mayBeTaskDefinition } from "@ecs-task-definitions/shared/documents";
import type { Overrides } from "@ecs-task-definitions/shared/protocol";
import { SETTINGS_SECTION, type SettingName, type Settings } from "@ecs-task-definitions/shared/settings";
import { languages, type TextDocument, workspace } from "vscode";
import { BEFORE_SCHEME } from "./changes";

/**
 * The largest document that is searched, in lines and in UTF-16 code units per line for the first lines. ECS accepts 64
 * KiB; the limit leaves room for comments and keeps lock files and data from ever being read.
 */
const MOST_LINES = 30_000;
const MOST_UNITS_A_LINE = 1_000_000;

/**
 * Whether the server should be told about a document. Decides by the language id, the user's declarations and a plain
 * search in the text; never parses. Large documents are rejected before their text is even joined.
 */
export function isCandidate(document: TextDocument, overrides: Overrides): boolean {
  if (!LANGUAGE_IDS.includes(document.languageId) || document.uri.scheme === BEFORE_SCHEME) return false;
  const uri = document.uri.toString();
  if (overrides.exclude.includes(uri)) return false;
  return overrides.include.includes(uri) || isListed(document, "include") || looksLikeOne(document);
}

/**
 * Whether a document in another language may be a template of a task definition, judged by its text and the settings.
 * The caller checks the user's declarations.
 */
export function mayBeTemplate(document: TextDocument): boolean {
  if (settingOf(document, "enable") === false || isListed(document, "exclude")) return false;
  return isListed(document, "include") || looksLikeOne(document);
}

/** A plain search in the text. False if the text is larger than a task definition can be. */
function looksLikeOne(document: TextDocument): boolean {
  if (document.lineCount > MOST_LINES) return false;
  for (let line = 0; line < Math.min(document.lineCount, 10); line += 1) {
    if (document.lineAt(line).text.length > MOST_UNITS_A_LINE) return false;
  }
  return mayBeTaskDefinition(document.getText());
}

function isListed(document: TextDocument, list: "include" | "exclude"): boolean {
  const globs = settingOf(document, `files.${list}`) ?? [];
  return globs.some((glob) => languages.match({ pattern: globAtAnyDepth(glob) }, document) > 0);
}

/** The value of a setting for a document. VS Code takes defaults from package.json. */
function settingOf<Name extends SettingName>({ uri }: TextDocument, name: Name): Settings[Name] | undefined {
  return workspace.getConfiguration(SETTINGS_SECTION, uri).get<Settings[Name]>(name);
}
