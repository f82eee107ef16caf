import { printable } from "../core/text/printable";
import { printableSentence } from "./printable";
import type { Output } from "./surroundings";

/** Why a file could not be linted or written. The exit code is then 2. */
export interface Problem {
  /** The file, folder or pattern, as in reports. */
  readonly path: string;
  /** The reason, as a sentence. */
  readonly message: string;
}

/** Prints a problem on a line of its own. */
export function tellProblem(stderr: Output, { path, message }: Problem): void {
  stderr.write(`ecs-task-lint: ${printable(path)}: ${printableSentence(message)}\n`);
}

/** The message for a file system error, as a sentence without the path. */
export function fileError(error: unknown): string {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "There is no such file or folder.";
    case "EACCES":
    case "EPERM":
      return "Permission denied.";
    case "EISDIR":
      return "It is a folder; name a file in it.";
    case "ELOOP":
      return "The symbolic links form a loop.";
    case "ENAMETOOLONG":
      return "The name is too long.";
    case "EROFS":
      return "The file system is read-only.";
    case "ENOSPC":
      return "There is no space left on the disk.";
    case "EDQUOT":
      return "The disk quota is used up.";
    case "EFBIG":
      return "The file would be larger than allowed.";
    case "EMFILE":
    case "ENFILE":
      return "Too many files are open.";
    default:
      return sentence(error instanceof Error ? error.message : String(error));
  }
}

/** The code of a file system error, such as `ENOENT`; `undefined` for other errors. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
