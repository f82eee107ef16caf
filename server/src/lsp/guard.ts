import type { CancellationToken } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** Writes internal errors; never to stdout, which carries the protocol. */
export type Log = (message: string) => void;

/**
 * Runs the work of one request. An exception is logged and affects only this answer.
 *
 * @param what names the request in the log
 * @param fallback the answer if the work fails
 * @throws ResponseError if the request was cancelled, which is how a cancelled request is answered
 */
export async function guard<T>(
  log: Log,
  what: string,
  fallback: T,
  work: () => T | Promise<T>,
  token?: CancellationToken,
): Promise<T> {
  throwIfCancelled(token);
  let result = fallback;
  try {
    result = await work();
  } catch (error) {
    log(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  throwIfCancelled(token);
  return result;
}

function throwIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  }
}
