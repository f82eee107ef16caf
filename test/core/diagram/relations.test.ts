import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { diagramOf } from "../../../server/src/core/diagram/diagram-of";
import { drawDiagram } from "../../../server/src/core/diagram/draw/draw-diagram";
import { analyze } from "../../../server/src/core/judging/analyze";

/** Draws containers in bridge mode. */
function drawn(...containers: readonly object[]): XmlElement {
  const text = JSON.stringify({ family: "f", networkMode: "bridge", containerDefinitions: containers });
  const { root } = parseXml(drawDiagram(diagramOf(analyze(text).tasks[0] ?? expect.fail("no task definition"))));
  return root ?? expect.fail("no root element");
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  const inner = element.children.filter((child): child is XmlElement => child.type === "element");
  return [element, ...inner.flatMap(elementsOf)];
}

/** The labels of a drawing, in the order in which they are drawn. */
function labelsOf(root: XmlElement): readonly string[] {
  const texts = elementsOf(root).filter(({ name }) => name === "text");
  return texts.map(({ children }) => children.map((child) => (child instanceof XmlText ? child.text : "")).join(""));
}

/** For each relation, where its line turns and where it ends. */
function waysOf(root: XmlElement): readonly { readonly lane: string; readonly end: string | undefined }[] {
  const groups = elementsOf(root).filter(({ attributes }) => attributes["class"] === "target relation");
  return groups.map((group) => {
    const path = elementsOf(group).find(({ name }) => name === "path")?.attributes["d"] ?? "";
    const match = /^M[\d.]+ [\d.]+H([\d.]+)(?:V([\d.]+))?/.exec(path);
    return { lane: match?.[1] ?? "", end: match?.[2] };
  });
}

const waits = (containerName: string, condition = "HEALTHY") => ({ containerName, condition });

describe("the lines of links and dependencies", () => {
  test("to one container share a lane, and those of one kind an end", () => {
    const [first, second, link, other] = waysOf(
      drawn(
        { name: "a", image: "x", dependsOn: [waits("db")] },
        { name: "b", image: "x", dependsOn: [waits("db")], links: ["db"] },
        { name: "c", image: "x", dependsOn: [waits("cache")] },
        { name: "db", image: "x" },
        { name: "cache", image: "x" },
      ),
    ).toSorted((a, b) => Number(a.end) - Number(b.end));
    const ways = [first, second, link];
    expect(new Set(ways.map((way) => way?.lane)).size).toBe(1);
    expect(new Set(ways.map((way) => way?.end)).size).toBe(2);
    expect(other?.lane).not.toBe(first?.lane);
  });

  test("have all their text in the box where they start, however long the names are", () => {
    const long = "a-name-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on";
    const labels = labelsOf(
      drawn(
        { name: "a", image: "x", links: [`${long}:db`], dependsOn: [waits(long), waits("db", "SUCCESS")] },
        { name: long, image: "x" },
        { name: "db", image: "x" },
      ),
    );
    const all = labels.join("").replaceAll(" ", "");
    expect(all).toContain(`linksto${long}asdb`);
    expect(all).toContain(`waitsfor${long}:HEALTHY`);
    expect(labels).toContain("waits for db: SUCCESS");
    expect(labels.filter((label) => label.includes("…"))).toEqual([]);
  });

  test("are cut only if they are longer than any condition", () => {
    const labels = labelsOf(
      drawn(
        { name: "a", image: "x", dependsOn: [waits("database", "X".repeat(700))] },
        { name: "database", image: "x" },
      ),
    );
    expect(labels).toContain("waits for database:");
    expect(labels.filter((label) => /X…$/.test(label))).toHaveLength(1);
  });
});

test("an image shows its namespace and its whole path", () => {
  const images = [
    "grafana/loki:3.4",
    "docker.io/library/nginx:1.27",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:7",
    `ghcr.io/${"deep/".repeat(20)}tool:1.2.3`,
  ];
  const labels = labelsOf(drawn(...images.map((image, index) => ({ name: `c${index}`, image, essential: index > 1 }))));
  for (const shown of ["grafana/loki:3.4", "nginx:1.27", "team/app:7"]) expect(labels).toContain(shown);
  expect(labels.join("")).toContain(`${"deep/".repeat(20)}tool:1.2.3`);
});

test("a port that is a placeholder shows the placeholder", () => {
  const mapping = { containerPort: "${PORT}", hostPort: "{{ host_port }}" };
  const labels = labelsOf(drawn({ name: "a", image: "x", portMappings: [mapping] }));
  expect(labels).toContain("${PORT}/tcp");
  expect(labels).toContain("{{ host_port }}");
});
