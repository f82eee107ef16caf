import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real files, beside the repository. They are measured and never published, so they may be missing. */
const FOLDER = join(import.meta.dirname, "../../../shared/corpus");

/** Whether the real files are there. */
export const hasCorpus = existsSync(FOLDER);

/** One real file. */
export interface CorpusFile {
  /** Below the corpus folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files of one of its folders, sorted by name; none where there is no corpus. */
export function corpusFiles(folder: "taskdefs" | "negatives"): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  return readdirSync(join(FOLDER, folder))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: decode(readFileSync(join(FOLDER, folder, name))) }));
}

function decode(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le") : bytes.toString("utf8");
}
