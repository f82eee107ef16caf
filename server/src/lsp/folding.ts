import { type FoldingRange, type Position, SelectionRange } from "vscode-languageserver";
import { foldsOf } from "../features/folds";
import { growingSelection } from "../features/growing-selections";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** Folding and growing selections, for clients without a JSON service. */
export const folding: Feature = {
  capabilities: ({ options }) =>
    options.jsonLanguageService === true ? {} : { foldingRangeProvider: true, selectionRangeProvider: true },
  register({ connection, withSnapshot }) {
    connection.onFoldingRanges(({ textDocument }, token) =>
      withSnapshot<FoldingRange[] | null>(
        "The folds",
        textDocument.uri,
        null,
        token,
        async ({ analysis, document }) => {
          if (analysis === undefined) return null;
          return (await foldsOf(analysis.tree)).map(({ start, end, kind }) => ({
            startLine: document.positionAt(start).line,
            endLine: document.positionAt(end).line,
            ...(kind !== undefined && { kind }),
          }));
        },
      ),
    );
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
      withSnapshot<SelectionRange[] | null>("The selections", textDocument.uri, null, token, (snapshot) =>
        snapshot.analysis === undefined ? null : positions.map((position) => selectionFrom(snapshot, position)),
      ),
    );
  },
};

/** The steps of a growing selection, each with the next larger one; the cursor itself if there are none. */
function selectionFrom({ analysis, document }: Snapshot, position: Position): SelectionRange {
  const steps = analysis === undefined ? [] : growingSelection(analysis.tree, document.offsetAt(position));
  const [innermost, ...larger] = steps.map((step) => toRange(document, step));
  const parent = larger.reduceRight<SelectionRange | undefined>(
    (outer, range) => SelectionRange.create(range, outer),
    undefined,
  );
  return SelectionRange.create(innermost ?? { start: position, end: position }, parent);
}
