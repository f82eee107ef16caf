// Renders the extension's icon from its drawing, in the size for the marketplace.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PICTURES } from "./paths.mjs";

const SIDE = 256;

export async function drawIcon(browser) {
  const svg = await readFile(join(PICTURES, "icon.svg"), "utf8");
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${SIDE}px;height:${SIDE}px}</style>${svg}`);
  await page.screenshot({ path: join(PICTURES, "icon.png"), omitBackground: true });
  await page.close();
}
