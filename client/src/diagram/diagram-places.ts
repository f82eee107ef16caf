import type { DiagramPicture, DiagramPlace, PlaceRange } from "@ecs-task-definitions/shared/protocol";
import { type Position, Range, TabInputText, type Uri, ViewColumn, window, workspace } from "vscode";

/** The innermost element of a picture that a place of the text belongs to; nothing if there is none. */
export function elementAt({ targets }: DiagramPicture, position: Position): string | undefined {
  // Inner elements come after outer ones.
  return Object.entries(targets).findLast(([, { range }]) => rangeOf(range).contains(position))?.[0];
}

/** Selects the place of an element, in the editor that shows the file or in one beside the panel. */
export async function selectPlace(
  uri: Uri,
  { selectionRange }: DiagramPlace,
  panelColumn: ViewColumn | undefined,
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const elsewhere = panelColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const selection = rangeOf(selectionRange);
  await window.showTextDocument(document, { viewColumn: columnOf(uri) ?? elsewhere, selection });
}

/** The column in which the file is open; nothing if it is closed. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  )?.viewColumn;
}

function rangeOf({ start, end }: PlaceRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
