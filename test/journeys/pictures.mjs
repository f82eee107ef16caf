// Takes the pictures for the documentation in the journeys: `npm run pictures`.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTypeScript } from "../../scripts/load-typescript.mjs";
import { startBrowser } from "./hosts/browser.mjs";
import { buildSuite } from "./hosts/build-suite.mjs";
import { startVSCode } from "./hosts/host.mjs";
import { drawIcon } from "./icon.mjs";
import { main } from "./lifetime.mjs";
import { PICTURES } from "./paths.mjs";
import { LOOKS, walkAll } from "./walk.mjs";

const { retries, verdict } = await loadTypeScript("test/journeys/verdict.ts");

await main(async () => {
  await mkdir(PICTURES, { recursive: true });
  const rig = { browser: await startBrowser(), vscode: await startVSCode({ settings: LOOKS }) };
  await buildSuite();
  await drawIcon(rig.browser);
  const keep = async (name, bytes) => {
    await writeFile(join(PICTURES, `${name}.png`), bytes);
    console.log(`docs/pictures/${name}.png  ${Math.ceil(bytes.length / 1024)} KB`);
  };
  const { code, lines } = verdict(await walkAll(rig, "desktop", { keep, twice: retries(console.log) }));
  console.log(lines.join("\n"));
  return code;
});
