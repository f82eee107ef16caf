// Writes what rules, completion and hover know about the structure of a task definition, from the installed AWS SDK:
// the field table, its documentation, and a JSON Schema for other tools. None of it is committed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTypeScript } from "./load-typescript.mjs";
import { documentationModule, structureModule } from "./structure/modules.mjs";
import { readSdk } from "./structure/read-sdk.mjs";

const root = new URL("../", import.meta.url);
const sdk = await readSdk();
await write("server/src/core/facts/generated/structures.ts", structureModule(sdk));
await write("server/src/features/generated/documentation.ts", documentationModule(sdk));
const { taskDefinitionSchema } = await loadTypeScript("server/src/features/schema.ts");
for (const [kind, name] of [
  ["task", "task-definition"],
  ["daemon", "daemon-task-definition"],
]) {
  await write(`dist/${name}.schema.json`, `${JSON.stringify(taskDefinitionSchema("object", kind), undefined, 2)}\n`);
}

async function write(path, content) {
  const file = fileURLToPath(new URL(path, root));
  // Unchanged files are not written, so that nothing is recompiled.
  if ((await readFile(file, "utf8").catch(() => undefined)) === content) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
