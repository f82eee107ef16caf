import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import {
  access,
  constants,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { codeOf, fileError } from "./problem";

/** The mode of a new file, before the umask is applied. */
const NEW_FILE_MODE = 0o666;

/** The write bits of a mode. */
const WRITABLE = 0o222;

/**
 * Replaces a file atomically: writes a new file beside it, then renames that. Keeps permissions and owner, and follows
 * symbolic links. Writes directly to anything that is not a regular file, such as a pipe.
 *
 * @param expected the content of the file when it was read; if it has changed since, it is not replaced
 * @returns why the file can't be replaced, as a sentence; `undefined` on success
 */
export async function replaceFile(path: string, bytes: Uint8Array, expected?: Uint8Array): Promise<string | undefined> {
  try {
    const target = await targetOf(path);
    const stats = await unlessMissing(stat(target), undefined);
    // A rename needs write permission only for the folder, but a read-only file is not to be replaced.
    if (stats !== undefined) await access(target, constants.W_OK);
    // For root, `access` succeeds even for a read-only file.
    if (stats?.isFile() && (stats.mode & WRITABLE) === 0) return "It can't be written. The file is read-only.";
    if (stats === undefined || stats.isFile()) return await replace(target, bytes, stats, expected);
    await writeFile(target, bytes);
    return undefined;
  } catch (error) {
    return `It can't be written. ${fileError(error)}`;
  }
}

/** The target of a path after all links, even if there is no file yet. */
async function targetOf(path: string): Promise<string> {
  const real = await unlessMissing(realpath(path), undefined);
  if (real !== undefined) return real;
  const folder = await unlessMissing(realpath(dirname(path)), undefined);
  if (folder === undefined) return path;
  const link = await readlink(path).catch(() => undefined);
  return link === undefined ? path : targetOf(resolve(folder, link));
}

async function replace(
  target: string,
  bytes: Uint8Array,
  stats: Stats | undefined,
  expected: Uint8Array | undefined,
): Promise<string | undefined> {
  // Does not contain the name of the file, which may already have the maximum length.
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, "wx", stats?.mode ?? NEW_FILE_MODE);
    try {
      // Resolves when every byte is written.
      await handle.writeFile(bytes);
      if (stats !== undefined) {
        // Only root can change the owner; for anyone else, the new file is theirs.
        await handle.chown(stats.uid, stats.gid).catch(() => {});
        await handle.chmod(stats.mode);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (expected !== undefined && !(await readFile(target)).equals(expected)) {
      return "Another program changed it meanwhile, so it is left unchanged; run the command again.";
    }
    await rename(temporary, target);
    return undefined;
  } finally {
    await unlessMissing(unlink(temporary), undefined);
  }
}

/** The result of a file system call, or the alternative if the file does not exist. */
async function unlessMissing<T, A>(call: Promise<T>, alternative: A): Promise<T | A> {
  try {
    return await call;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return alternative;
    throw error;
  }
}
