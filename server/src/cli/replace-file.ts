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

/** Who may read and write a new file, before the umask takes its share. */
const NEW_FILE_MODE = 0o666;

/** The bits of a mode that let anybody write. */
const WRITABLE = 0o222;

/**
 * Replaces a file in one step, so that it is never half written: all bytes go into a new file beside it, which then
 * takes its name. Keeps permissions and owner, and goes through symbolic links. Writes directly to what is not a
 * regular file, such as a pipe.
 *
 * @param expected what the file held when it was read; a file that holds something else by now is left alone
 * @returns why the file can't be replaced, as a sentence, or nothing
 */
export async function replaceFile(path: string, bytes: Uint8Array, expected?: Uint8Array): Promise<string | undefined> {
  try {
    const target = await targetOf(path);
    const stats = await unlessMissing(stat(target), undefined);
    // Replacing needs the right to write in the folder only, but a file that is read-only is so for a reason.
    if (stats !== undefined) await access(target, constants.W_OK);
    // Root may write to it all the same.
    if (stats?.isFile() && (stats.mode & WRITABLE) === 0) return "It can't be written. The file is read-only.";
    if (stats === undefined || stats.isFile()) return await replace(target, bytes, stats, expected);
    await writeFile(target, bytes);
    return undefined;
  } catch (error) {
    return `It can't be written. ${fileError(error)}`;
  }
}

/** Where a path leads by whatever links, also where there is no file yet. */
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
  // Not made of the name of the file, which may be as long as names can be.
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, "wx", stats?.mode ?? NEW_FILE_MODE);
    try {
      // Ends when every byte is written, or with the reason why one could not be.
      await handle.writeFile(bytes);
      if (stats !== undefined) {
        // Only root may give a file to its owner; anyone else who may write to it becomes the owner.
        await handle.chown(stats.uid, stats.gid).catch(() => {});
        await handle.chmod(stats.mode);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (expected !== undefined && !(await readFile(target)).equals(expected)) {
      return "Something else changed it meanwhile, so it is left as it is; run the same command again.";
    }
    await rename(temporary, target);
    return undefined;
  } finally {
    await unlessMissing(unlink(temporary), undefined);
  }
}

/** What a call of the file system brings, or the alternative where there is no such file. */
async function unlessMissing<T, A>(call: Promise<T>, alternative: A): Promise<T | A> {
  try {
    return await call;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return alternative;
    throw error;
  }
}
