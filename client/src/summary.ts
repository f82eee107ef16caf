import { type DocumentParams, SUMMARY_REQUEST, type Summary } from "@ecs-task-definitions/shared/protocol";
import type { TextDocument } from "vscode";
import type { Extension } from "./extension";

/** The server's summary of a document; nothing if it is not a task definition or the server does not answer. */
export async function summaryOf(extension: Extension, document: TextDocument): Promise<Summary | undefined> {
  const client = extension.client();
  if (client === undefined || !extension.knows(document) || !client.isRunning()) return undefined;
  const params: DocumentParams = { uri: document.uri.toString() };
  try {
    return (await client.sendRequest<Summary | null>(SUMMARY_REQUEST, params)) ?? undefined;
  } catch (error) {
    // The server ended before it could answer.
    extension.output.error(String(error));
    return undefined;
  }
}
