import type { StructureText } from "../../deviations/deviation";
import type { TaskDefinition } from "../../task/model";
import { member, type Said, say } from "../../text/say";

/** The lists of all containers and volumes, which need not be named. */
const PLAIN = ["", "containerDefinitions", "volumes"];

/**
 * The place of a text as the subject of a sentence: `awslogs-group in options of container "web"`. A volume is named by
 * its key, since it may have no name.
 *
 * @param part `whole` for the list or map that contains the text
 */
export function placeWords({ containers }: TaskDefinition, text: StructureText, part?: "whole"): Said {
  const { site, object, field, node, path } = text;
  const whole = field === undefined ? say`a text` : member(field.name);
  const inMap = object?.structure === undefined && object !== undefined;
  const name = typeof site.key === "number" ? say`an element of ${whole}` : member(site.key);
  const around = inMap ? (field?.name ?? "") : object === undefined ? lastKey(path) : (object.field?.name ?? "");
  const place = PLAIN.includes(around) ? name : say`${name} in ${member(around)}`;
  const container = containers.find(
    ({ view }) => view.node.range.start <= node.range.start && node.range.end <= view.node.range.end,
  );
  const words = part === "whole" ? whole : place;
  return container === undefined ? words : say`${words} of ${container.label}`;
}

function lastKey(path: string): string {
  return path.replace(/\[\d+\]$/, "").replace(/^.*\./s, "");
}
