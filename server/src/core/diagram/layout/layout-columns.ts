import { printable } from "../../values/printable";
import type { Diagram, DiagramRelation } from "../diagram";
import { relationDetail, relationVerb } from "../element-sentences";
import { containerFacts } from "./container-facts";
import { largest } from "./largest";
import { badgeOf } from "./layout-badges";
import { laneCount } from "./layout-lanes";
import { STYLES } from "./layout-text";
import { fitted, widthOf } from "./text-width";

/** How wide the columns of a picture are, in pixels; places count from the left edge of the network's box. */
export interface ColumnWidths {
  /** Between the outside and the network. */
  readonly approach: number;
  /** Of the chips with the ports outside, which stand on the edge of the network; 0 where there are none. */
  readonly hostChip: number;
  readonly translatorX: number;
  /** 0 where no ports are translated. */
  readonly translator: number;
  readonly containerX: number;
  readonly container: number;
  /** Of the chips with the ports inside, which stand on the edge of the container; 0 where there are none. */
  readonly containerChip: number;
  /** Of the words beside the containers that name links and dependencies. */
  readonly relationLabel: number;
  /** Of the whole network. */
  readonly inside: number;
}

/** The distance of the vertical lines of two relations. */
export const LANE = 14;
const NARROWEST_CONTAINER = 180;
const WIDEST_CONTAINER = 264;
const WIDEST_RELATION = 200;
/** So much of a name stays beside a long alias or condition. */
const SHORTEST_NAME = 60;
const NARROWEST_NETWORK = 360;

/** Measures the texts of a picture. */
export function columnWidths(diagram: Diagram): ColumnWidths {
  const { containers, network, relations, outside } = diagram;
  const mappings = containers.flatMap((container) => container.mappings);
  const chip = (labels: readonly string[]): number =>
    labels.length === 0 ? 0 : Math.ceil(largest(labels.map((label) => widthOf(label, STYLES.code)))) + 18;
  const hostChip = outside === undefined ? 0 : chip(mappings.map(({ hostLabel }) => hostLabel));
  const containerChip = chip(mappings.map(({ containerLabel }) => containerLabel));
  const translator = network.translator === undefined ? 0 : 92;
  const hasRows = mappings.length > 0;
  const lead = hasRows ? hostChip / 2 + 26 : 28;
  const gap = translator === 0 ? (hasRows && outside !== undefined ? 14 : 0) : translator + (hasRows ? 28 : 24);
  const containerX = lead + gap + containerChip / 2;
  const texts = containers.flatMap(({ name, image, mappings, problems }) => [
    widthOf(printable(name), STYLES.strong) + badgeOf(problems, 0, 0).width,
    widthOf(printable(image), STYLES.code),
    ...mappings.map(({ portName }) => widthOf(printable(portName), STYLES.label) + containerChip / 2 + 20),
  ]);
  // Names are cut where they are too long; what the picture says itself never is.
  const facts = containers.map((each) => widthOf(containerFacts(each), STYLES.note));
  const named = largest(
    texts.map((width) => width + 32),
    NARROWEST_CONTAINER,
  );
  const container = Math.ceil(
    largest(
      facts.map((width) => width + 32),
      Math.min(WIDEST_CONTAINER, named),
    ),
  );
  const relationLabel = largest(relations.map((each) => widthOf(relationLabelOf(each), STYLES.label) + 12));
  const lanes = relations.length === 0 ? 0 : laneCount(diagram) * LANE + 6;
  const right = relations.length === 0 ? 24 : Math.ceil(relationLabel) + lanes + 16;
  const content = containerX + container + right;
  // What the box has too much becomes part of the container column, so that nothing hangs in the air.
  const spare = Math.max(0, NARROWEST_NETWORK - content);
  return {
    approach: hasRows ? 52 + hostChip / 2 : 48,
    hostChip,
    translatorX: lead,
    translator,
    containerX,
    container: container + spare,
    containerChip,
    relationLabel: Math.ceil(relationLabel),
    inside: content + spare,
  };
}

/**
 * What stands on the line of a link or a dependency, cut to its room: first the name, which the line leads to in any
 * case, and only then the alias or the condition.
 */
export function relationLabelOf(relation: DiagramRelation): string {
  const style = STYLES.label;
  const verb = `${relationVerb(relation)} `;
  const doubt = relation.to === undefined ? " (?)" : "";
  const room = WIDEST_RELATION - widthOf(verb + doubt, style);
  const name = printable(relation.name);
  const detail = printable(relationDetail(relation));
  const shownDetail = fitted(detail, Math.max(room - widthOf(name, style), room - SHORTEST_NAME), style);
  return `${verb}${fitted(name, room - widthOf(shownDetail, style), style)}${shownDetail}${doubt}`;
}
