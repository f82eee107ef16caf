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

/** How long to wait for other sources of hovers, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Shows what ECS makes of a place, followed by the text of the AWS SDK. That text is left out if another source
 * describes the place, as VS Code's JSON support does with the schema of the AWS Toolkit.
 */
export function hoverMiddleware(extension: Pick<Extension, "client" | "knows">): HoverMiddleware {
  /** By place: the number of requests to expect from asking the others, which must get no answer from us. */
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

/** The hovers of all sources. We are one of them: our provider is asked too and must return nothing. */
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

/** Whether another source describes a place. False if it takes too long. */
async function isDescribed(others: Promise<readonly Hover[] | undefined>, parts: HoverParts): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    const hovers = (await Promise.race([others, tooLate])) ?? [];
    const texts = hovers.flatMap(({ contents }) => contents.map(textOf));
    // Our own answer is among them if the user asked for this place at the same time.
    return texts.some((text) => text.trim() !== "" && text !== parts.meaning && text !== parts.documentation);
  } finally {
    clearTimeout(timer);
  }
}

function textOf(content: MarkdownString | MarkedString): string {
  return typeof content === "string" ? content : content.value;
}
