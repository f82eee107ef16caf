import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { codeOf, fileError } from "./problem";

/** Files larger than this are read only if they are named; a walk passes them over. In bytes. */
export const LARGEST_WALKED = 10 * 1024 * 1024;
/** No file larger than this is read: of more the memory may not suffice. ECS takes 64 KiB. In bytes. */
export const LARGEST_NAMED = 16 * 1024 * 1024;

/** The bytes of a file, or why there are none. */
export type Bytes =
  | { readonly bytes: Uint8Array }
  | { readonly refused: string; readonly because: "gone" | "too large" | "other" };

/**
 * Reads a regular file of at most `limit` bytes. Never waits for somebody to write: pipes and devices are refused. For
 * small files this takes a twentieth of the time that promises take.
 */
export function readBytes(path: string, limit: number): Bytes {
  let file: number | undefined;
  try {
    // A pipe that nobody writes to would block without O_NONBLOCK, which Windows does not have.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (stats.isDirectory()) return refused("It is a folder; name a file in it.");
    if (!stats.isFile()) return refused("It is no regular file; write its content to standard input and name it -.");
    if (stats.size > limit) return tooLarge(limit);
    return { bytes: readFileSync(file) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENXIO") return refused("It is no regular file.");
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
  const message = `It is larger than ${limit / 1024 / 1024} MB; ECS takes task definitions of at most 64 KiB.`;
  return { refused: message, because: "too large" };
}

function refused(message: string): Bytes {
  return { refused: message, because: "other" };
}
