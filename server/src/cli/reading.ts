import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { codeOf, fileError } from "./problem";

/** Larger files are read only if they are named; a walk skips them. In bytes. */
export const LARGEST_WALKED = 10 * 1024 * 1024;
/** No larger file is read, since memory may not suffice. ECS accepts 64 KiB. In bytes. */
export const LARGEST_NAMED = 16 * 1024 * 1024;

/** The bytes of a file, or why it can't be read. */
export type Bytes =
  | { readonly bytes: Uint8Array }
  | { readonly refused: string; readonly because: "gone" | "too large" | "other" };

/**
 * Reads a regular file of at most `limit` bytes. Rejects pipes and devices, and never waits for them. Synchronous,
 * because that is twenty times as fast for small files.
 */
export function readBytes(path: string, limit: number): Bytes {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK, which Windows does not have, a pipe without a writer would block.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (stats.isDirectory()) return refused("It is a folder; name a file in it.");
    if (!stats.isFile()) return refused("It is not a regular file; pipe its content to standard input and name it -.");
    if (stats.size > limit) return tooLarge(limit);
    return { bytes: readFileSync(file) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENXIO") return refused("It is not a regular file.");
    return { refused: fileError(error), because: code === "ENOENT" ? "gone" : "other" };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads standard input to its end. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limit) return tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (error) {
    return refused(fileError(error));
  }
  return { bytes: Buffer.concat(chunks) };
}

function tooLarge(limit: number): Bytes {
  const message = `It is larger than ${limit / 1024 / 1024} MB; ECS accepts at most 64 KiB.`;
  return { refused: message, because: "too large" };
}

function refused(message: string): Bytes {
  return { refused: message, because: "other" };
}
