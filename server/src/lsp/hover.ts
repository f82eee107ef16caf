import { HOVER_REQUEST, type HoverParams, type HoverParts } from "@ecs-task-definitions/shared/protocol";
import { type CancellationToken, type Hover, MarkupKind, type Position } from "vscode-languageserver";
import { type HoverAnswer, hoverAt } from "../features/hover";
import { markdownOf, plainTextOf } from "../features/hover/rich-text";
import type { ClientFeatures } from "./client-capabilities";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** Explains the key or value under the pointer: what ECS does with it, and the documentation of AWS. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, withSnapshot }) {
    connection.onHover(({ textDocument, position }, token) =>
      withSnapshot<Hover | null>("A hover", textDocument.uri, null, token, (snapshot, client) => {
        const answer = answerAt(snapshot, position, client);
        if (answer === undefined) return null;
        const blocks = [...answer.meaning, ...answer.documentation];
        return {
          range: toRange(snapshot.document, answer.range),
          contents: client.markdownHovers
            ? { kind: MarkupKind.Markdown, value: markdownOf(blocks) }
            : { kind: MarkupKind.PlainText, value: plainTextOf(blocks) },
        };
      }),
    );
    connection.onRequest(HOVER_REQUEST, ({ uri, position }: HoverParams, token: CancellationToken) =>
      withSnapshot<HoverParts | null>("A hover in parts", uri, null, token, (snapshot, client) => {
        const answer = answerAt(snapshot, position, client);
        if (answer === undefined) return null;
        return {
          range: toRange(snapshot.document, answer.range),
          meaning: markdownOf(answer.meaning),
          documentation: markdownOf(answer.documentation),
        };
      }),
    );
  },
};

/** A client that already shows a finding with a link to its rule gets no second link. */
function answerAt(
  { analysis, document }: Snapshot,
  position: Position,
  { codeDescription, wording }: ClientFeatures,
): HoverAnswer | undefined {
  return analysis && hoverAt(analysis, document.offsetAt(position), { namesRules: !codeDescription, wording });
}
