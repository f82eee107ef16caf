import { Command } from "commander";
import { version } from "../../package.json";
import { assumeOptions } from "./assume-options";
import { oneOf } from "./option-values";
import { parseArguments } from "./parse-arguments";
import type { DiagramSettings, Request } from "./request";

/** The first argument that asks for a picture. */
export const DIAGRAM_COMMAND = "diagram";

const EXPLANATION = `
The picture shows who reaches which port of which container, and marks what is wrong. It has colours for light and for
dark pages, and words for those who don't see it.

Exit code: 0 the picture was made; 2 wrong usage, or a file that can't be read or is no task definition.
To lint a file that is named diagram, write ./diagram.`;

/** The names of pictures that no program opens with SVG in them. */
const OTHER_PICTURES = /\.(?:bmp|gif|jpe?g|pdf|png|webp)$/i;

/** Reads the arguments behind `diagram`. `width` is that of the terminal, for the help. */
export function readDiagramArguments(argv: readonly string[], width: number): Request {
  const command = new Command(`ecs-task-lint ${DIAGRAM_COMMAND}`)
    .description("Draws what ECS will make of the network of a task definition, as SVG.")
    .argument("<file>", "a task definition; - reads standard input")
    .option("-o, --output <file>", "write there and not to standard output")
    .option("--format <format>", "svg, or text for the same in words", oneOf(["svg", "text"]), "svg");
  assumeOptions(command)
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .addHelpText("after", EXPLANATION)
    .allowExcessArguments(false);
  const unread = parseArguments(command, argv, width);
  if (unread !== undefined) return unread;
  const options = command.opts<Omit<DiagramSettings, "path">>();
  const [path = ""] = command.args;
  if (path === "" || options.output === "") return { kind: "refused", message: "An empty path names nothing." };
  if (options.format === "svg" && OTHER_PICTURES.test(options.output ?? "")) {
    return { kind: "refused", message: "The picture is written as SVG; name a file that ends in .svg." };
  }
  return { kind: "diagram", settings: { ...options, path } };
}
