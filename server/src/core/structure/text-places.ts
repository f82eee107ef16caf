import type { TaskDefinition } from "../model/model";
import type { StructureText } from "./deviation";

/** The lists that every container or volume stands in, so that naming them says nothing. */
const PLAIN = ["", "containerDefinitions", "volumes"];

/**
 * How a sentence about a text begins: `awslogs-group in options of container "web"`. A volume goes by its key, since it
 * may have no name.
 *
 * @param part `whole` for the list or map that holds the text
 */
export function placeWords({ containers }: TaskDefinition, text: StructureText, part?: "whole"): string {
  const { site, object, field, node, path } = text;
  const member = field?.name ?? "a text";
  const inMap = object?.structure === undefined && object !== undefined;
  const name = typeof site.key === "number" ? `An element of ${member}` : site.key;
  const around = inMap ? member : object === undefined ? lastKey(path) : (object.field?.name ?? "");
  const where = PLAIN.includes(around) ? "" : ` in ${around}`;
  const container = containers.find(
    ({ view }) => view.node.range.start <= node.range.start && node.range.end <= view.node.range.end,
  );
  return `${part === "whole" ? member : `${name}${where}`}${container === undefined ? "" : ` of ${container.label}`}`;
}

function lastKey(path: string): string {
  return path.replace(/\[\d+\]$/, "").replace(/^.*\./s, "");
}
