import { readFile } from "node:fs/promises";
import { loadTypeScript } from "../load-typescript.mjs";

/** The pictures in the documentation and the examples that they show. */
const EXAMPLES = {
  awsvpc: "examples/good/fargate-web.json",
  bridge: "examples/good/ec2-bridge-dynamic.json",
  host: "examples/good/ec2-host-daemon.json",
  collision: "examples/broken/bridge-duplicate-ports.json",
};

/** Each picture and the function that draws it, as `generate.mjs` takes them. */
export const DIAGRAMS = Object.entries(EXAMPLES).map(([name, example]) => [
  `docs/pictures/diagram-${name}.svg`,
  () => draw(example),
]);

async function draw(example) {
  const { analyze } = await loadTypeScript("server/src/core/judging/analyze.ts");
  const { diagramOf } = await loadTypeScript("server/src/core/diagram/diagram-of.ts");
  const { drawDiagram } = await loadTypeScript("server/src/core/diagram/draw/draw-diagram.ts");
  const { tasks, findings } = analyze(await readFile(example, "utf8"));
  return `${drawDiagram(diagramOf(tasks[0], findings))}\n`;
}
