import { TextDocument } from "vscode-languageserver-textdocument";
import type { SyntaxTree } from "../core/document/document";

/** A range that can be folded. */
export interface Fold {
  /** An offset in the first line, which stays visible. */
  readonly start: number;
  /** An offset in the last folded line. */
  readonly end: number;
  /** `comment` or `region`; `undefined` for objects and lists. */
  readonly kind: string | undefined;
}

/**
 * The foldable ranges: objects, lists, comments and regions. Loads its library on first use, since most editors fold
 * JSON themselves.
 */
export async function foldsOf({ masked }: SyntaxTree): Promise<readonly Fold[]> {
  const { getLanguageService } = await import("vscode-json-languageservice");
  // The masked text has the same offsets as the file, but not always the same lines.
  const document = TextDocument.create("ecs-document://documents/task.json", "jsonc", 0, masked);
  return getLanguageService({})
    .getFoldingRanges(document)
    .map(({ startLine, endLine, kind }) => ({
      start: document.offsetAt({ line: startLine, character: 0 }),
      end: document.offsetAt({ line: endLine, character: 0 }),
      kind,
    }));
}
