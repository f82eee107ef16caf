// Makes the pictures of the documentation by walking the journeys: `npm run pictures`.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startBrowser } from "./browser.mjs";
import { buildSuite } from "./build-suite.mjs";
import { startVSCode } from "./host.mjs";
import { drawIcon } from "./icon.mjs";
import { main } from "./lifetime.mjs";
import { PICTURES } from "./paths.mjs";
import { LOOKS, walkAll } from "./walk.mjs";

await main(async () => {
  await mkdir(PICTURES, { recursive: true });
  const rig = { browser: await startBrowser(), vscode: await startVSCode({ settings: LOOKS }) };
  await buildSuite();
  await drawIcon(rig.browser);
  const outcomes = await walkAll(rig, "desktop", async (name, bytes) => {
    await writeFile(join(PICTURES, `${name}.png`), bytes);
    console.log(`docs/pictures/${name}.png  ${Math.ceil(bytes.length / 1024)} KB`);
  });
  const failed = outcomes.filter(({ state }) => state === "failed");
  for (const { title, error } of failed) console.error(`\nFAILED ${title}\n${error}`);
  return failed.length === 0 ? 0 : 1;
});
