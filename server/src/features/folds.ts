import { TextDocument } from "vscode-languageserver-textdocument";
import type { SyntaxTree } from "../core/document/document";

/** Lines that can be folded away. */
export interface Fold {
  /** Somewhere in the first line, which stays. */
  readonly start: number;
  /** Somewhere in the last line that is folded. */
  readonly end: number;
  /** `comment` or `region`; nothing for objects and lists. */
  readonly kind: string | undefined;
}

/**
 * What can be folded: objects, lists, comments and regions. The library is loaded when it is first asked for, since
 * most editors fold JSON by themselves.
 */
export async function foldsOf({ masked }: SyntaxTree): Promise<readonly Fold[]> {
  const { getLanguageService } = await import("vscode-json-languageservice");
  // Without its placeholders the text has the offsets of the file; its lines need not be the same.
  const document = TextDocument.create("ecs-document://documents/task.json", "jsonc", 0, masked);
  return getLanguageService({})
    .getFoldingRanges(document)
    .map(({ startLine, endLine, kind }) => ({
      start: document.offsetAt({ line: startLine, character: 0 }),
      end: document.offsetAt({ line: endLine, character: 0 }),
      kind,
    }));
}
