import { describe, expect, test } from "vitest";
import type { Diagram } from "../../../server/src/core/diagram/diagram";
import { diagramOf } from "../../../server/src/core/diagram/diagram-of";
import { drawDiagram } from "../../../server/src/core/diagram/draw/draw-diagram";
import { foldedBoxes } from "../../../server/src/core/diagram/fold";
import { analyze } from "../../../server/src/core/judging/analyze";

function pictureOf(networkMode: string, ...containerDefinitions: readonly object[]): Diagram {
  const [task] = analyze(JSON.stringify({ family: "f", networkMode, containerDefinitions })).tasks;
  if (task === undefined) throw new Error("no task definition");
  return diagramOf(task);
}

/** The rows of a container, for example `9000-9002 > 8000-8002/tcp (3 mappings)`. */
function rowsOf(networkMode: string, portMappings: readonly object[]): readonly string[] {
  const [box] = foldedBoxes(pictureOf(networkMode, { name: "a", image: "x", portMappings }));
  return (box?.rows ?? []).map(({ hostLabel, containerLabel, words }) =>
    `${hostLabel} > ${containerLabel} (${words})`.replace(" ()", ""),
  );
}

/** The names in each box. */
function boxesOf(networkMode: string, ...containers: readonly object[]): readonly string[] {
  return foldedBoxes(pictureOf(networkMode, ...containers)).map((box) =>
    box.containers.map(({ name }) => name).join(" "),
  );
}

const count = (length: number, make: (index: number) => object): readonly object[] =>
  Array.from({ length }, (_, index) => make(index));

describe("mappings in one row", () => {
  test("follow each other inside and outside", () => {
    const fixed = count(4, (index) => ({ containerPort: 8000 + index, hostPort: 9000 + index }));
    expect(rowsOf("bridge", fixed)).toEqual(["9000-9003 > 8000-8003/tcp (4 mappings)"]);
    expect(
      rowsOf(
        "awsvpc",
        count(3, (index) => ({ containerPort: 80 + index })),
      ),
    ).toEqual(["80-82 > 80-82/tcp (3 mappings)"]);
    expect(
      rowsOf(
        "bridge",
        count(3, (index) => ({ containerPort: 80 + index })),
      ),
    ).toEqual(["dynamic > 80-82/tcp (3 mappings)"]);
  });

  test.each<[why: string, change: object, rows: number]>([
    ["there is a gap inside", { containerPort: 8007 }, 5],
    ["there is a gap outside", { hostPort: 9777 }, 5],
    ["the protocol is another one", { protocol: "udp" }, 5],
    ["the port has a name", { name: "http" }, 5],
    ["Docker picks the port outside", { hostPort: 0 }, 5],
    ["the port is a placeholder", { containerPort: "${PORT}" }, 5],
    ["it collides", { hostPort: 9000 }, 5],
  ])("end where %s", (_, change, rows) => {
    // With two on each side of the one that differs, no run is long enough to be merged.
    const mapping = (index: number): object => ({ containerPort: 8000 + index, hostPort: 9000 + index });
    const all = count(5, (index) => (index === 2 ? { ...mapping(index), ...change } : mapping(index)));
    expect(rowsOf("bridge", all)).toHaveLength(rows);
  });

  test("are not made of two, nor of ranges, nor of one placeholder outside", () => {
    const two = count(2, (index) => ({ containerPort: 8000 + index }));
    expect(rowsOf("bridge", two)).toHaveLength(2);
    const ranges = count(3, (index) => ({ containerPortRange: `${8000 + index * 10}-${8009 + index * 10}` }));
    expect(rowsOf("bridge", ranges)).toHaveLength(3);
    const same = count(3, (index) => ({ containerPort: 8000 + index, hostPort: "${PORT}" }));
    expect(rowsOf("bridge", same)).toHaveLength(3);
  });

  test("have the same severity, and show all findings", () => {
    const mapping = (index: number): object => ({ containerPort: 8000 + index, hostPort: 9000 + index });
    const containerDefinitions = [{ name: "a", image: "x", portMappings: count(7, mapping) }];
    const text = JSON.stringify({ family: "f", networkMode: "bridge", containerDefinitions });
    const [task] = analyze(text).tasks;
    if (task === undefined) throw new Error("no task definition");
    const errors = [0, 1, 2, 3].map((index) => {
      const start = text.indexOf(`${9000 + index}`);
      return { severity: "error" as const, message: `finding ${index}`, range: { start, end: start + 4 } };
    });
    const diagram = diagramOf(task, errors);
    const rows = foldedBoxes(diagram)[0]?.rows ?? [];
    expect(rows.map(({ containerLabel }) => containerLabel)).toEqual(["8000-8003/tcp", "8004-8006/tcp"]);
    const titles = drawDiagram(diagram).match(/<title>4 mappings[^<]*<\/title>/g);
    expect(titles).toHaveLength(1);
    for (const said of ["4 errors:", "finding 0", "finding 3"]) expect(titles?.[0]).toContain(said);
  });
});

describe("containers in one box", () => {
  const dynamic = { portMappings: [{ containerPort: 80 }] };

  test("differ only in name and image, wherever they are", () => {
    const all = [
      { name: "a", image: "x", ...dynamic },
      { name: "b", image: "x" },
      { name: "c", image: "y", ...dynamic },
      { name: "d", image: "z", ...dynamic },
    ];
    expect(boxesOf("bridge", ...all)).toEqual(["a c d", "b"]);
  });

  test.each<[why: string, change: object]>([
    ["is not essential", { essential: false }],
    ["has another port", { portMappings: [{ containerPort: 81 }] }],
    ["has another protocol", { portMappings: [{ containerPort: 80, protocol: "udp" }] }],
    ["has a fixed host port", { portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
    ["names the port", { portMappings: [{ containerPort: 80, name: "http" }] }],
    ["has no port", { portMappings: [] }],
    ["switches its network off", { disableNetworking: true }],
    ["has a link", { links: ["a"] }],
    ["waits for another one", { dependsOn: [{ containerName: "a", condition: "START" }] }],
  ])("are none where one %s", (_, change) => {
    const all = ["a", "b", "c"].map((name) => ({ name, image: "x", ...dynamic, ...(name === "c" ? change : {}) }));
    expect(boxesOf("bridge", ...all)).toHaveLength(3);
  });

  test("are not merged if they ask for the same port", () => {
    const all = ["a", "b", "c"].map((name) => ({ name, image: "x", ...dynamic }));
    expect(boxesOf("awsvpc", ...all)).toHaveLength(3);
    expect(boxesOf("host", ...all)).toHaveLength(3);
    expect(boxesOf("none", ...all)).toEqual(["a b c"]);
  });
});

test("every merged mapping is listed in the tooltip, and has its id in the row", () => {
  const mappings = count(30, (index) => ({ containerPort: 8000 + index, hostPort: 9000 + index }));
  const svg = drawDiagram(pictureOf("bridge", { name: "a", image: "x", portMappings: mappings }));
  expect(svg).toContain(`data-target="mapping-0-0" data-also="mapping-0-1 mapping-0-2`);
  for (let index = 0; index < 30; index += 1) expect(svg).toContain(`${9000 + index} → ${8000 + index}/tcp`);
  const three = ["a", "b", "c"].map((name) => ({ name, image: "x", portMappings: [{ containerPort: 80 }] }));
  const shared = drawDiagram(pictureOf("bridge", ...three));
  expect(shared).toContain(`data-target="mapping-0-0" data-also="mapping-1-0 mapping-2-0"`);
  for (const name of ["a", "b", "c"]) expect(shared).toContain(`dynamic → 80/tcp of container &quot;${name}&quot;`);
});
