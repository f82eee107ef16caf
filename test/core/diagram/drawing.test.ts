import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagramElements, diagramOf } from "../../../server/src/core/diagram/diagram-of";
import { drawDiagram } from "../../../server/src/core/diagram/draw/draw-diagram";
import { STYLES } from "../../../server/src/core/diagram/layout/layout-text";
import { widthOf } from "../../../server/src/core/diagram/layout/text-width";
import { analyze } from "../../../server/src/core/judging/analyze";
import { damagedText, taskDefinitionText } from "../../harness/arbitrary";
import { corpusFiles, hasCorpus } from "../../harness/corpus";

interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In pixels: the natural width, less than it needs, panels beside an editor, and a whole window. */
const WIDTHS = [undefined, 200, 420, 680, 1000, 1800];

/** Draws a text and checks what holds for every drawing; nothing if there is no task definition. */
function drawn(text: string, width?: number): XmlElement | undefined {
  const { findings, tasks } = analyze(text);
  const [task] = tasks;
  if (task === undefined) return undefined;
  const diagram = diagramOf(task, findings);
  const root = parse(drawDiagram(diagram, "document", width));
  const ids = elementsOf(root).flatMap(({ attributes }) =>
    ["data-target", "data-also"].flatMap((name) => attributes[name]?.split(" ") ?? []),
  );
  const meant = diagramElements(diagram).map(({ id }) => id);
  expect([...ids].sort()).toEqual([...meant].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const { target } of diagramElements(diagram)) {
    for (const { start, end } of [target.range, target.selectionRange]) {
      expect(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`).toBe(true);
    }
    expect(target.range.start <= target.selectionRange.start && target.selectionRange.end <= target.range.end).toBe(
      true,
    );
  }
  return root;
}

/** Parses strictly: an unclosed element, a stray `&` or a character that XML does not allow is an error. */
function parse(svg: string): XmlElement {
  const { root } = parseXml(svg);
  if (root === null) throw new Error("no root element");
  return root;
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  const inner = element.children.filter((child): child is XmlElement => "children" in child);
  return [element, ...inner.flatMap(elementsOf)];
}

const NAMED = new Map(Object.values(STYLES).map((style) => [style.name as string, style]));

function labelsOf(root: XmlElement): readonly Label[] {
  return elementsOf(root)
    .filter(({ name }) => name === "text")
    .map(({ attributes, children }) => {
      const style = NAMED.get(attributes["class"] ?? "") ?? STYLES.note;
      const text = children.map((child) => (child instanceof XmlText ? child.text : "")).join("");
      const width = widthOf(text, style);
      const x = Number(attributes["x"]);
      const y = Number(attributes["y"]);
      const left = attributes["text-anchor"] === "middle" ? x - width / 2 : x;
      return { text, left, right: left + width, top: y - 0.8 * style.size, bottom: y + 0.2 * style.size };
    });
}

/** The pairs of labels that overlap, and the labels outside the drawing. */
function mishaps(root: XmlElement): readonly string[] {
  const labels = labelsOf(root);
  const [width, height] = [Number(root.attributes["width"]), Number(root.attributes["height"])];
  const outside = labels.filter(({ left, right, bottom }) => left < 0 || right > width || bottom > height);
  const pairs = labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...pairs];
}

const LONG = "a-name-that-goes-on-".repeat(40);

/** Thirty mappings with long names: static, dynamic and colliding. */
const THIRTY = JSON.stringify({
  family: LONG,
  networkMode: "bridge",
  containerDefinitions: [
    {
      name: LONG,
      image: `registry.example.com/${LONG}:${LONG}`,
      links: [`db:${LONG}`],
      dependsOn: [{ containerName: "db", condition: "HEALTHY" }],
      portMappings: Array.from({ length: 30 }, (_, index) => ({
        containerPort: 8000 + index,
        ...(index % 3 === 0 ? {} : { hostPort: 9000 + (index >> 1) }),
        name: LONG,
      })),
    },
    { name: "db", image: "日本語 ❤️ العربية", dependsOn: [{ containerName: LONG, condition: "START" }] },
  ],
});

describe("a drawing", () => {
  test("is well-formed XML without overlapping labels, for any input", () => {
    fc.assert(
      fc.property(fc.oneof(taskDefinitionText, damagedText), fc.constantFrom(...WIDTHS), (text, width) => {
        const root = drawn(text, width);
        if (root !== undefined) expect(mishaps(root)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("shows any name and image as text", () => {
    const strange = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "<img src=x onerror=alert(1)>",
        "]]>",
        "&amp;",
        "<!--",
        "\u0000\u0007\u001b[31m",
        "\ud800",
        "\ufffe",
        "\u202eabc",
        "a\nb\r\tc",
        "\"'`",
      ),
    );
    fc.assert(
      fc.property(strange, strange, strange, fc.constantFrom(...WIDTHS), (name, image, port, width) => {
        const text = JSON.stringify({
          family: name,
          networkMode: "bridge",
          containerDefinitions: [
            {
              name,
              image,
              dependsOn: [{ containerName: name, condition: port }],
              portMappings: [{ containerPort: 80, name: port }],
            },
          ],
        });
        const root = drawn(text, width);
        if (root === undefined) throw new Error("not drawn");
        expect(mishaps(root)).toEqual([]);
        const known = ["svg", "title", "desc", "style", "g", "rect", "path", "circle", "text"];
        expect(elementsOf(root).filter((each) => !known.includes(each.name))).toEqual([]);
        for (const { attributes } of elementsOf(root)) {
          expect(Object.keys(attributes).filter((key) => /^on|href|^style$/.test(key))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("of a hostile name contains it as text, with invisible characters spelt out", () => {
    const root = drawn(
      `{ "family": "a", "containerDefinitions": [{ "name": "<img src=x onerror=alert(1)>", "image": "a\\u0000\\u202eb" }] }`,
    );
    const texts = root === undefined ? [] : labelsOf(root).map(({ text }) => text);
    expect(texts).toContain("a\\u0000\\u202eb");
    expect(texts.filter((text) => text.startsWith("<img src=x"))).toHaveLength(1);
  });

  test.each(WIDTHS)("in %s pixels cuts no name that a task can have, and fills the width", (width) => {
    const names = "a-name-that-goes-on-".repeat(12);
    const root = drawn(THIRTY.replaceAll(LONG, names), width);
    if (root === undefined) throw new Error("not drawn");
    expect(mishaps(root)).toEqual([]);
    const texts = labelsOf(root).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("…"))).toEqual([]);
    expect(texts.join("").split(names).length - 1).toBeGreaterThan(25);
    if (width !== undefined && width > 420 && width < 1200) {
      expect(Math.abs(Number(root.attributes["width"]) - width)).toBeLessThan(2);
    }
  });

  test("cuts only names that no task can have, and has them in full in the titles", () => {
    const root = drawn(THIRTY);
    if (root === undefined) throw new Error("not drawn");
    expect(mishaps(root)).toEqual([]);
    const cut = labelsOf(root).filter(({ text }) => text.endsWith("…"));
    expect(cut.length).toBeGreaterThan(30);
    const titles = elementsOf(root)
      .filter(({ name }) => name === "title")
      .map(({ text }) => text);
    expect(titles.filter((title) => title.includes(LONG)).length).toBeGreaterThan(25);
    expect(Number(root.attributes["width"])).toBeLessThan(1100);
  });

  test("never cuts its own words about a container", () => {
    const cut = ["true", "false", '"${ESSENTIAL}"'].flatMap((essential) =>
      ["true", "false"].flatMap((disableNetworking) => {
        const container = `{ "name": "a", "image": "b", "essential": ${essential}, "disableNetworking": ${disableNetworking} }`;
        const root = drawn(`{ "family": "f", "networkMode": "bridge", "containerDefinitions": [${container}] }`);
        return root === undefined ? ["no picture"] : labelsOf(root).map(({ text }) => text);
      }),
    );
    expect(cut.filter((text) => text.includes("…"))).toEqual([]);
    expect(cut).toContain("not essential · no port mapped");
    expect(cut.join(" ")).toContain("essential or not is unknown · networking disabled");
  });

  test("of every beginning of a file is well-formed", () => {
    const text = `{ "family": "a", "networkMode": "bridge", "containerDefinitions": [{ "name": "web", "image": "nginx", "links": ["db:x"], "portMappings": [{ "containerPort": 80, "hostPort": 8080, "protocol": "udp" }] }, { "name": "db", "image": "b", "dependsOn": [{ "containerName": "web" }] }] }`;
    let pictures = 0;
    for (let end = 0; end <= text.length; end += 1) if (drawn(text.slice(0, end)) !== undefined) pictures += 1;
    // From the last letter of the key.
    const key = '"containerDefinitions';
    expect(pictures).toBe(text.length - text.indexOf(key) - key.length + 1);
  });

  test("distinguishes kinds by lines, heads and chips, without colours", () => {
    const [task] = analyze(THIRTY).tasks;
    if (task === undefined) throw new Error("no task definition");
    const shapeOf = (look: string): string => {
      const group = elementsOf(parse(drawDiagram(diagramOf(task)))).find(
        ({ attributes }) => attributes["class"] === `target ${look}`,
      );
      const parts = group === undefined ? [] : elementsOf(group).slice(1);
      return parts
        .filter(({ name }) => name !== "title" && name !== "text")
        .map(({ name, attributes }) => `${name} ${attributes["stroke-dasharray"] ?? ""} ${attributes["rx"] ?? ""}`)
        .join("\n");
    };
    const shapes = ["static", "dynamic", "collision"].map(shapeOf);
    expect(shapes.every((shape) => shape !== "")).toBe(true);
    expect(new Set(shapes).size).toBe(3);
  });

  test("has a name, a description and the colours of dark pages too", () => {
    const svg = drawDiagram(diagramOf(analyze(THIRTY).tasks[0] ?? expect.fail("no task definition")));
    const root = parse(svg);
    expect(root.attributes).toMatchObject({
      role: "img",
      "aria-labelledby": "ecs-diagram-title ecs-diagram-description",
    });
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).not.toContain("var(");
    const inEditor = drawDiagram(diagramOf(analyze(THIRTY).tasks[0] ?? expect.fail("no task definition")), "editor");
    expect(parse(inEditor).attributes).toEqual(root.attributes);
    expect(inEditor).toContain("var(--vscode-editor-background,#ffffff)");
    expect(inEditor).toContain("var(--vscode-contrastBorder,var(--vscode-charts-lines,#8c959f))");
  });
});

describe.skipIf(!hasCorpus)("drawings of real files", () => {
  test("are well-formed, and no labels overlap", () => {
    const wrong = corpusFiles("taskdefs").flatMap(({ path, text }, index) => {
      const width = WIDTHS[index % WIDTHS.length];
      const root = drawn(text, width);
      return root === undefined ? [] : mishaps(root).map((mishap) => `${path} in ${width}: ${mishap}`);
    });
    expect(wrong).toEqual([]);
  });
});
