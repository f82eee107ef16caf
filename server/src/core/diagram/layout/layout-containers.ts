import { printable } from "../../text/printable";
import type { Diagram, DiagramContainer } from "../diagram";
import type { FoldedBox } from "../fold";
import { boxFacts, relationWords } from "./box-facts";
import { badgeOf } from "./layout-badges";
import type { Box } from "./layout-box";
import { type ColumnWidths, INSET } from "./layout-columns";
import { placeRow } from "./layout-rows";
import { type NamedStyle, STYLES, type TextLine } from "./layout-text";
import type { PlacedBox, PlacedMember } from "./placed-box";
import { widestOf, widthOf, wrapped } from "./text-width";

const GAP = 8;
/** The ends of two lines, one below the other, fit beside a box of this height. */
const LOWEST = 44;
const LINE = 17;

/** Stacks the boxes. Each is as high as its texts need. */
export function placeContainers(
  { outside }: Diagram,
  boxes: readonly FoldedBox[],
  at: { readonly y: number; readonly columns: ColumnWidths },
): readonly PlacedBox[] {
  const { columns } = at;
  const x = columns.networkX + columns.containerX;
  const width = columns.container;
  let y = at.y;
  return boxes.map((folded) => {
    const top = y;
    y += 5;
    const textBelow = (words: string, style: NamedStyle, spacing: number): readonly TextLine[] => {
      const texts = wrapped(words, width - 2 * INSET, style);
      const placed = texts.map((text, index) => ({ text, x: x + INSET, y: y + 12 + index * spacing, style }));
      y += texts.length * spacing;
      return placed;
    };
    const facts = boxFacts(folded.containers);
    const heading = folded.containers.length > 1 ? textBelow(facts, STYLES.note, LINE) : [];
    const members = placeMembers(folded.containers, { x, y, width });
    y = members.bottom;
    const beside = folded.containers.length > 1 ? undefined : factsBeside(facts, members.members, x + width - INSET);
    const below = folded.containers.length > 1 || beside !== undefined ? [] : textBelow(facts, STYLES.note, LINE);
    y += 3;
    const rows = folded.rows.map((row) => {
      const placed = placeRow(row, { x, y, width, height: 0 }, columns, outside !== undefined);
      y += placed.area.height + 1;
      return placed;
    });
    const { hiddenMappings } = folded.containers[0];
    const hidden = hiddenMappings > 0 ? textBelow(`and ${hiddenMappings} more port mappings`, STYLES.note, LINE) : [];
    y = Math.max(y, top + LOWEST - 6);
    const relations = folded.relations.map((relation) => {
      const start = y;
      y += 2;
      const lines = textBelow(relationWords(relation), STYLES.label, 15);
      y += 3;
      return { lines, area: { x: x + 3, y: start, width: width - 6, height: y - start } };
    });
    y += 5;
    const box = { x, y: top, width, height: y - top };
    y += GAP;
    const lines = [...heading, ...(beside === undefined ? [] : [beside]), ...below, ...hidden];
    return { folded, box, bottom: top + box.height, members: members.members, lines, rows, relations };
  });
}

/** The facts after the name, if they fit there; nothing otherwise. */
function factsBeside(facts: string, [member]: readonly PlacedMember[], right: number): TextLine | undefined {
  const name = member?.lines.findLast(({ style }) => style === STYLES.strong);
  if (facts === "" || member === undefined || name === undefined) return undefined;
  const isFirst = name === member.lines[0];
  const x = name.x + widthOf(name.text, name.style) + 10;
  const room = right - (isFirst ? member.badge.width : 0) - x;
  return widthOf(facts, STYLES.note) <= room ? { text: facts, x, y: name.y, style: STYLES.note } : undefined;
}

/** The containers of a box, grouped by image: their names, one after the other, and the image below. */
function placeMembers(
  containers: FoldedBox["containers"],
  { x, y: top, width }: Omit<Box, "height">,
): { readonly members: readonly PlacedMember[]; readonly bottom: number } {
  const left = x + INSET;
  const room = width - 2 * INSET;
  let y = top;
  const members: PlacedMember[] = [];
  for (const image of new Set(containers.map((container) => container.fullImage))) {
    const alike = containers.filter(({ fullImage }) => fullImage === image);
    const isAlone = alike.length === 1;
    let at = left;
    const names = alike.map((container): PlacedMember => {
      const { problems } = container;
      const { width: counts } = badgeOf(problems, 0, 0);
      const name = wrapped(printable(container.name), room - counts, STYLES.strong);
      const needed = widestOf(name, STYLES.strong) + counts;
      if (at > left && (at + needed > left + room || name.length > 1)) {
        at = left;
        y += LINE;
      }
      const lines = name.map((text, index) => ({ text, x: at, y: y + 16 + index * LINE, style: STYLES.strong }));
      const badge = badgeOf(problems, isAlone ? left + room : at + needed, y + 12);
      const area = { x: at - 5, y: y + 2, width: needed + 10, height: name.length * LINE };
      at += needed + 16;
      if (name.length > 1) {
        at = left;
        y += name.length * LINE;
      }
      return { container, lines, badge, area };
    });
    const [{ image: shown }] = alike as [DiagramContainer];
    const style = shown === "" ? STYLES.note : STYLES.code;
    const words = shown === "" ? "no image" : printable(shown);
    // In a long list, one line per container is easier to read than two.
    const isBeside = containers.length > 1 && isAlone && at > left && at + widthOf(words, style) <= left + room;
    if (at > left && !isBeside) y += LINE;
    const texts = isBeside ? [words] : wrapped(words, room, style);
    const imageX = isBeside ? at - 4 - (names[0]?.badge.width ?? 0) : left;
    const lines = texts.map((text, index) => ({ text, x: imageX, y: y + 16 + index * LINE, style }));
    y += texts.length * LINE + 2;
    // If a container has its image to itself, its area includes the image.
    const [only] = names;
    if (isAlone && only !== undefined) {
      const area = { x: x + 3, y: only.area.y - 1, width: width - 6, height: y - only.area.y + 3 };
      members.push({ ...only, lines: [...only.lines, ...lines], area });
    } else
      members.push(...names.map((name, index) => (index === 0 ? { ...name, lines: [...name.lines, ...lines] } : name)));
  }
  return { members, bottom: y + 3 };
}
