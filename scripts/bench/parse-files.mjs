// The peer of linting a folder: finds the files, reads them one by one and parses each.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTree } from "jsonc-parser";

const [folder] = process.argv.slice(2);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) parseTree(readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8"));
}
