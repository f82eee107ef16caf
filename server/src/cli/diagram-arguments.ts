import { Command } from "commander";
import { version } from "../../package.json";
import { assumeOptions } from "./assume-options";
import { oneOf } from "./option-values";
import { parseArguments } from "./parse-arguments";
import type { DiagramSettings, Request } from "./request";

/** The name of the command, as the first argument. */
export const DIAGRAM_COMMAND = "diagram";

const EXPLANATION = `
The picture shows who reaches which port of which container, and marks problems. It has colors for light and dark
pages, and a description for screen readers.

Exit code: 0 the picture was made; 2 wrong usage, or a file that can't be read or is not a task definition.
To lint a file that is named diagram, write ./diagram.`;

/** File names of other picture formats: programs can't open them if they contain SVG. */
const OTHER_PICTURES = /\.(?:bmp|gif|jpe?g|pdf|png|webp)$/i;

/** Reads the arguments after `diagram`. `width` is the width of the terminal, for the help. */
export function readDiagramArguments(argv: readonly string[], width: number): Request {
  const command = new Command(`ecs-task-lint ${DIAGRAM_COMMAND}`)
    .description("Draws the network that ECS creates for a task definition, as SVG.")
    .argument("<file>", "a task definition; - reads standard input")
    .option("-o, --output <file>", "write to this file instead of standard output")
    .option("--format <format>", "svg, or text for a description", oneOf(["svg", "text"]), "svg");
  assumeOptions(command)
    .version(version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .addHelpText("after", EXPLANATION)
    .allowExcessArguments(false);
  const unread = parseArguments(command, argv, width);
  if (unread !== undefined) return unread;
  const options = command.opts<Omit<DiagramSettings, "path">>();
  const [path = ""] = command.args;
  if (path === "" || options.output === "") return { kind: "refused", message: "A path can't be empty." };
  if (options.format === "svg" && OTHER_PICTURES.test(options.output ?? "")) {
    return { kind: "refused", message: "The picture is SVG; name a file that ends in .svg." };
  }
  return { kind: "diagram", settings: { ...options, path } };
}
