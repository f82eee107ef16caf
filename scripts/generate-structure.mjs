// Writes what rules, completion and hover know of the structure of a task definition, from the installed AWS SDK:
// the field table, its documentation, and a JSON Schema for other tools. None of it is committed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { jsonSchema } from "./structure/json-schema.mjs";
import { documentationModule, structureModule } from "./structure/modules.mjs";
import { readSdk } from "./structure/read-sdk.mjs";

const root = new URL("../", import.meta.url);
const sdk = await readSdk();
for (const [path, content] of [
  ["server/src/core/spec/generated/structures.ts", structureModule(sdk)],
  ["server/src/core/spec/generated/documentation.ts", documentationModule(sdk)],
  ["dist/task-definition.schema.json", `${JSON.stringify(jsonSchema(sdk), undefined, 2)}\n`],
]) {
  const file = fileURLToPath(new URL(path, root));
  // What did not change is left alone, so that nothing is compiled again.
  if ((await readFile(file, "utf8").catch(() => undefined)) === content) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
