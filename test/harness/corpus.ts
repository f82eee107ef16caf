import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real files, next to the repository. They are never published, so they may be missing. */
const FOLDER = join(import.meta.dirname, "../../../shared/corpus");

/** Whether the real files exist on this machine. */
export const hasCorpus = existsSync(FOLDER);

/** One real file. */
export interface CorpusFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files of a folder in the corpus, sorted by name; none if there is no corpus. */
export function corpusFiles(folder: "taskdefs" | "negatives"): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  return readdirSync(join(FOLDER, folder))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: decode(readFileSync(join(FOLDER, folder, name))) }));
}

function decode(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le") : bytes.toString("utf8");
}
