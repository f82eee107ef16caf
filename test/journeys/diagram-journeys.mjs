// What a user does with the network diagram beside the file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chooseFromPalette, token } from "./person.mjs";
import { MODE, untilMode } from "./status-journeys.mjs";

const INPUT = ".quick-input-widget input";
const PICKS = ".quick-input-widget .quick-input-list .monaco-list-row";
const HOSTILE = "<img src=x onerror=alert(1)>";

/** In the shape of `JOURNEYS`. */
export const DIAGRAM_JOURNEYS = [
  {
    title: "opens the network picture beside the file, sees it follow the typing, and selects with a click",
    file: "network.json",
    async walk(page, picture) {
      const diagram = await openDiagram(page);
      const row = diagram.locator('[data-target="mapping-0-0"]');
      assert.match(
        await row.locator("title").textContent(),
        /^Host port 8080 leads to port 80\/tcp of container "web"/,
      );

      await token(page, "8080").dblclick();
      await page.keyboard.type("9090");
      await row.locator("text", { hasText: "9090" }).waitFor();
      await diagram.locator('[data-target="mapping-0-0"].chosen').waitFor();
      await picture("diagram-panel");

      await diagram.locator('[data-target="container-1"]').click();
      await untilSelected(page, '"db"');
      await diagram.locator('[data-target="mapping-1-0"]').focus();
      await diagram.locator('[data-target="mapping-1-0"]').press("Enter");
      await untilSelected(page, '{ "containerPort": 5432 }');
    },
  },
  {
    title: "keeps zoom and position in the network picture while typing, and reads it as text",
    file: "network.json",
    async walk(page) {
      const diagram = await openDiagram(page);
      await diagram.locator("#zoom-in").click();
      await diagram.locator("#zoom-in").click();
      const level = await diagram.locator("#zoom-level").textContent();
      const room = diagram.locator("#picture");
      await room.evaluate((element) => element.scrollTo(40, 60));
      await token(page, "8080").dblclick();
      await page.keyboard.type("7070");
      await diagram.locator('[data-target="mapping-0-0"] text', { hasText: "7070" }).waitFor();
      assert.equal(await diagram.locator("#zoom-level").textContent(), level);
      assert.deepEqual(await room.evaluate((element) => [element.scrollLeft, element.scrollTop]), [40, 60]);
      await diagram.locator("summary").click();
      assert.match(await diagram.locator("#description").textContent(), /Host port 7070 leads to port 80\/tcp/);
    },
  },
  {
    title: "sees the network picture fill its panel, beside the editor and when the panel is made narrower",
    file: "network.json",
    async walk(page) {
      const diagram = await openDiagram(page);
      const fills = () =>
        diagram.locator("#picture").evaluate((room) => {
          const { width } = room.querySelector("svg").viewBox.baseVal;
          const shown = room.querySelector("svg").getBoundingClientRect().width;
          return { room: room.clientWidth, width, shown, aside: room.scrollWidth - room.clientWidth };
        });
      const first = await untilTrue(fills, ({ room, shown }) => Math.abs(room - shown) < 2);
      assert.equal(first.aside, 0);
      await page.setViewportSize({ width: 1500, height: 700 });
      const wide = await untilTrue(
        fills,
        ({ room, width, shown }) => room > first.room + 100 && shown >= width && room - shown < 2,
      );
      assert.ok(wide.shown > first.shown + 100, JSON.stringify(wide));
      // A chosen zoom stays when the size of the panel changes.
      await diagram.locator("#zoom-in").click();
      const level = await diagram.locator("#zoom-level").textContent();
      await page.setViewportSize({ width: 1060, height: 540 });
      await untilTrue(fills, ({ room, width }) => room < wide.room - 100 && Math.abs(room - width) < 2);
      assert.equal(await diagram.locator("#zoom-level").textContent(), level);
      await diagram.locator("#zoom-fit").click();
      await untilTrue(fills, ({ room, shown }) => Math.abs(room - shown) < 2);
    },
  },
  {
    title: "sees the whole network picture and all its buttons in a panel of 300 pixels",
    file: "network.json",
    async walk(page) {
      const diagram = await openDiagram(page);
      const buttons = diagram.locator("#bar button");
      const labels = async () => (await buttons.allInnerTexts()).filter((label) => !label.endsWith("%"));
      assert.deepEqual(await labels(), ["−", "+", "Fit", "Save as SVG", "Save as PNG"]);
      await page.setViewportSize({ width: 610, height: 700 });
      const room = () =>
        diagram.locator("#picture").evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
      const narrow = await untilTrue(
        room,
        ({ clientWidth, scrollWidth }) => clientWidth < 310 && scrollWidth <= clientWidth,
      );
      assert.ok(narrow.clientWidth > 250, JSON.stringify(narrow));
      assert.deepEqual(await labels(), ["−", "+", "Fit", "SVG", "PNG"]);
      const places = await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().toJSON()));
      assert.equal(new Set(places.map(({ top }) => top)).size, 1, JSON.stringify(places));
      assert.ok(places.at(-1).right <= narrow.clientWidth + 20, JSON.stringify(places));
      await diagram.locator('button[aria-label="Save as PNG"]').waitFor();
    },
  },
  {
    title: "reads the network mode in the status bar while the network picture has the keyboard, and switches it there",
    file: "unwritten.json",
    async walk(page) {
      await openDiagram(page, "unwritten.json");
      await page.locator(".tab", { hasText: "Network of unwritten.json" }).click();
      const active = page.locator(".editor-group-container.active");
      await active.locator(".tab.active", { hasText: "Network of unwritten.json" }).waitFor();
      await page.locator("#status\\.editor\\.selection").waitFor({ state: "hidden" });
      await untilMode(page, "bridge (default)");
      assert.equal(await active.locator(".editor-actions [aria-label^='Show Network Diagram']").count(), 0);
      await page.locator(`${MODE} a`).click();
      await page.locator(PICKS, { hasText: "Switch to host" }).first().click();
      await page.locator(PICKS, { hasText: "Make these 3 changes" }).first().click();
      await untilMode(page, "host");
    },
  },
  {
    title: "sees equal ports as one row of the network picture, and reaches each of them with clicks",
    file: "alike.json",
    async walk(page, picture) {
      const diagram = await openDiagram(page, "alike.json");
      const row = diagram.locator('[data-target="mapping-0-0"]');
      assert.match(await row.locator("title").textContent(), /9002 → 8002\/tcp\n9003 → 8003\/tcp/);
      await diagram.locator('text="8000-8003/tcp"').waitFor();
      for (const port of [8000, 8001, 8002, 8003, 8000]) {
        await row.click();
        await diagram.locator('[data-target="mapping-0-0"].chosen').waitFor();
        await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${12 + port - 8000},` }).waitFor();
      }
      // The cursor in a container of a box frames its name; in its port, the row that all of them share.
      await diagram.locator('[data-target="container-3"]').click();
      await diagram.locator('[data-target="container-3"].chosen').waitFor();
      await untilSelected(page, '"worker-3"');
      await picture("diagram-alike");
    },
  },
  {
    title: "reads the page of a rule in its own column, beside the file and its network picture",
    file: "broken.json",
    async walk(page) {
      await openDiagram(page, "broken.json");
      const columns = page.locator(".editor-group-container");
      for (const rule of ["network-mode-fargate", "host-port-mismatch"]) {
        await chooseFromPalette(page, "ECS Task Definition: Explain Rule");
        const input = page.locator(INPUT).first();
        await page.locator(".quick-input-widget", { hasText: "Explain a rule" }).waitFor();
        await input.fill(rule);
        await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: rule }).waitFor();
        await input.press("Enter");
        await columns.nth(2).locator(`.tab.active[data-resource-name="${rule}.md"]`).waitFor();
        assert.equal(await columns.count(), 3);
        await page.locator(".editor-group-container.active .tab.active", { hasText: "broken.json" }).waitFor();
      }
      await columns.nth(0).locator(".tab.active", { hasText: "broken.json" }).waitFor();
      await columns.nth(1).locator(".tab.active", { hasText: "Network of broken.json" }).waitFor();
    },
  },
  {
    title: "sees a hostile container name as text in the network picture, and no script runs",
    file: "hostile.json",
    async walk(page) {
      let dialogs = 0;
      page.on("dialog", (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      const violations = [];
      page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) violations.push(message.text());
      });
      const diagram = await openDiagram(page, "hostile.json");
      const box = diagram.locator('[data-target="container-0"]');
      assert.ok((await box.locator("title").textContent()).includes(HOSTILE));
      assert.ok((await box.locator("text").allTextContents()).join().includes("<img src=x"));
      assert.equal(await diagram.locator("#picture img, #picture script, #picture foreignObject").count(), 0);
      assert.deepEqual(
        violations.filter((each) => each.includes("diagram")),
        [],
      );
      assert.equal(dialogs, 0);
    },
  },
  {
    title: "saves the network picture as SVG and as PNG",
    file: "network.json",
    async walk(page) {
      const diagram = await openDiagram(page);
      await chooseFromPalette(page, "View: Toggle Primary Side Bar Visibility");
      for (const kind of ["svg", "png"]) {
        await diagram.locator(`#save-${kind}`).click();
        const input = page.locator(INPUT).first();
        await input.waitFor();
        await page.waitForFunction(({ selector, name }) => document.querySelector(selector)?.value.endsWith(name), {
          selector: INPUT,
          name: `network.${kind}`,
        });
        await input.press("Enter");
        await page.locator(".explorer-folders-view .monaco-list-row", { hasText: `network.${kind}` }).waitFor();
      }
      const folder = new URL(page.url()).searchParams.get("folder");
      const svg = (await untilWhole(join(folder, "network.svg"), "</svg>")).toString("utf8");
      assert.match(svg, /^<svg [^>]*class="ecs-diagram"/);
      assert.doesNotMatch(svg, /var\(/);
      const png = await untilWhole(join(folder, "network.png"), "IEND\xaeB`\x82");
      assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
      const [width, height] = / width="(\d+)" height="(\d+)"/.exec(svg).slice(1).map(Number);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * width, 2 * height]);
    },
  },
];

/** The bytes of a file once it has its expected end. A file is listed before it is written. */
async function untilWhole(path, end) {
  for (let reads = 0; ; reads += 1) {
    const bytes = await readFile(path);
    if (bytes.toString("latin1").trimEnd().endsWith(end)) return bytes;
    assert.ok(reads < MOST_READS, `${path} does not end with ${end}`);
    await setTimeout(READ_PAUSE);
  }
}

/** How many times a file is read until it is complete, and the milliseconds in between. */
const MOST_READS = 100;
const READ_PAUSE = 100;
/** How many times the page is asked. It may have to wait for the server. */
const MOST_ASKS = 400;

/** Opens the diagram with the button above the file, and waits for it. */
async function openDiagram(page, file = "network.json") {
  await chooseFromPalette(page, "View: Toggle Primary Side Bar Visibility");
  // On a busy machine the extension may still be loading. Only the journey's limit ends the wait.
  await page.locator(".editor-actions .action-label[aria-label^='Show Network Diagram']").first().click({ timeout: 0 });
  const diagram = frameOf(page);
  await diagram.locator("svg.ecs-diagram").waitFor();
  assert.equal((await page.locator(".tab.active", { hasText: file }).count()) > 0, true);
  return diagram;
}

/** The page inside the panel. */
function frameOf(page) {
  return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
}

/** Asks the page until its answer is as expected, and returns the answer. */
async function untilTrue(ask, isWanted) {
  for (let asked = 0; ; asked += 1) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    assert.ok(asked < MOST_ASKS, JSON.stringify(answer));
    await setTimeout(READ_PAUSE);
  }
}

/** Waits until the status bar shows that as many characters as in this text are selected. */
async function untilSelected(page, text) {
  await page.locator("#status\\.editor\\.selection", { hasText: `(${text.length} selected)` }).waitFor();
}
