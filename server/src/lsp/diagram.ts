import {
  DIAGRAM_REQUEST,
  type DiagramParams,
  type DiagramPicture,
  type DiagramPlace,
} from "@ecs-task-definitions/shared/protocol";
import type { CancellationToken } from "vscode-languageserver";
import { describeDiagram } from "../core/diagram/describe-diagram";
import { diagramElements, diagramOf } from "../core/diagram/diagram-of";
import { drawDiagram } from "../core/diagram/draw/draw-diagram";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** The network diagram, for clients that can show it. */
export const diagram: Feature = {
  capabilities: () => ({}),
  register({ connection, withSnapshot }) {
    connection.onRequest(DIAGRAM_REQUEST, ({ uri, theme, width }: DiagramParams, token: CancellationToken) =>
      withSnapshot<DiagramPicture | null>("The diagram", uri, null, token, (snapshot) =>
        pictureOf(snapshot, theme, width),
      ),
    );
  },
};

function pictureOf(
  { analysis, document }: Snapshot,
  theme: DiagramParams["theme"],
  width: unknown,
): DiagramPicture | null {
  const task = analysis?.tasks[0];
  if (analysis === undefined || task === undefined) return null;
  const picture = diagramOf(task, analysis.findings);
  const targets = diagramElements(picture).map(({ id, target }): readonly [string, DiagramPlace] => [
    id,
    { range: toRange(document, target.range), selectionRange: toRange(document, target.selectionRange) },
  ]);
  return {
    version: document.version,
    svg: drawDiagram(picture, theme === "document" ? theme : "editor", widthFrom(width)),
    description: describeDiagram(picture),
    targets: Object.fromEntries(targets),
  };
}

/** The largest accepted width, in pixels. No screen is wider. */
const WIDEST_ROOM = 10_000;

/** The width that a client asks for; `undefined` if it is not a usable number. */
function widthFrom(width: unknown): number | undefined {
  return typeof width === "number" && width > 0 && width <= WIDEST_ROOM ? width : undefined;
}
