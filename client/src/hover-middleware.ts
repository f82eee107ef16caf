import { HOVER_REQUEST, type HoverParams, type HoverParts } from "@ecs-task-definitions/shared/protocol";
import {
  type CancellationToken,
  commands,
  Hover,
  MarkdownString,
  type MarkedString,
  type Position,
  type TextDocument,
} from "vscode";
import type { BaseLanguageClient, HoverMiddleware } from "vscode-languageclient";
import type { Extension } from "./extension";

/** How long another source of hovers may take before ours is shown as it is, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Shows what ECS makes of a place, and beside it the text of the AWS SDK, unless another source describes the place
 * already, as the JSON support of VS Code does with the schema of the AWS Toolkit.
 */
export function hoverMiddleware(extension: Pick<Extension, "client" | "knows">): HoverMiddleware {
  /** How many of our own answers are still to come for each place of which the others are being asked. */
  const expected = new Map<string, number>();
  return {
    async provideHover(document, position, token) {
      const client = extension.client();
      if (client === undefined || !extension.knows(document)) return undefined;
      const place = `${document.uri}#${document.version}#${position.line}:${position.character}`;
      const own = expected.get(place) ?? 0;
      if (own > 0) {
        expected.set(place, own - 1);
        return undefined;
      }
      const parts = await requestParts(client, document, position, token);
      if (parts === undefined || token.isCancellationRequested) return undefined;
      let { documentation } = parts;
      if (documentation !== "") {
        expected.set(place, 1);
        const others = hoversOf(document, position, () => expected.delete(place));
        if (await isDescribed(others, parts)) documentation = "";
      }
      const texts = [parts.meaning, documentation].filter((text) => text !== "");
      if (texts.length === 0) return undefined;
      return new Hover(
        texts.map((text) => new MarkdownString(text)),
        client.protocol2CodeConverter.asRange(parts.range),
      );
    },
  };
}

async function requestParts(
  client: BaseLanguageClient,
  document: TextDocument,
  { line, character }: Position,
  token: CancellationToken,
): Promise<HoverParts | undefined> {
  const params: HoverParams = { uri: document.uri.toString(), position: { line, character } };
  try {
    return (await client.sendRequest<HoverParts | null>(HOVER_REQUEST, params, token)) ?? undefined;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  }
}

/** What all sources say of a place, our own among them, which is asked as well and has to stay silent. */
async function hoversOf(
  { uri }: TextDocument,
  position: Position,
  onEnd: () => void,
): Promise<readonly Hover[] | undefined> {
  try {
    return await commands.executeCommand<readonly Hover[] | undefined>("vscode.executeHoverProvider", uri, position);
  } finally {
    onEnd();
  }
}

/** Whether another source has something to say of a place. One that takes too long has not. */
async function isDescribed(others: Promise<readonly Hover[] | undefined>, parts: HoverParts): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    const hovers = (await Promise.race([others, tooLate])) ?? [];
    const texts = hovers.flatMap(({ contents }) => contents.map(textOf));
    // An answer of our own is among them if a person asked for this place at the same time.
    return texts.some((text) => text.trim() !== "" && text !== parts.meaning && text !== parts.documentation);
  } finally {
    clearTimeout(timer);
  }
}

function textOf(content: MarkdownString | MarkedString): string {
  return typeof content === "string" ? content : content.value;
}
