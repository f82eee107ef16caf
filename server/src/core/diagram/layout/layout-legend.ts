import {
  type Diagram,
  type DiagramMapping,
  type DiagramRelation,
  MARKED_SEVERITIES,
  type MarkedSeverity,
  type Problems,
} from "../diagram";
import { STYLES, type TextLine } from "./layout-text";
import { widthOf } from "./text-width";

/** What an entry of the legend explains. */
export type LegendKind = DiagramMapping["kind"] | "collision" | DiagramRelation["kind"] | "optional" | MarkedSeverity;

/** One entry: a sample and what it means. */
export interface LegendEntry {
  readonly kind: LegendKind;
  /** The left edge of the sample. */
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly label: TextLine;
}

const MEANINGS: Readonly<Record<LegendKind, string>> = {
  static: "fixed host port",
  same: "same port outside and inside",
  dynamic: "host port picked by Docker",
  unknown: "unknown",
  closed: "no way in",
  collision: "ports collide",
  link: "link",
  dependency: "starts after",
  optional: "not essential",
  error: "error",
  warning: "warning",
  information: "note",
};

/** The width of an entry's sample. */
export const SAMPLE = 44;
const GLYPH = 16;
const LINE = 24;

/** Explains what occurs in a diagram and nothing else, on as many lines as it needs. */
export function placeLegend(
  diagram: Diagram,
  at: { readonly x: number; readonly y: number; readonly width: number },
): readonly LegendEntry[] {
  let { x, y } = at;
  return kindsIn(diagram).map((kind) => {
    const text = MEANINGS[kind];
    const sample = sampleWidth(kind);
    const width = sample + 8 + widthOf(text, STYLES.label);
    if (x > at.x && x + width > at.x + at.width) {
      x = at.x;
      y += LINE;
    }
    const entry = { kind, x, y, label: { text, x: x + sample + 8, y: y + 4, style: STYLES.label } };
    x += width + 22;
    return entry;
  });
}

function sampleWidth(kind: LegendKind): number {
  return kind === "error" || kind === "warning" || kind === "information" ? GLYPH : SAMPLE;
}

function kindsIn({ network, containers, relations }: Diagram): readonly LegendKind[] {
  const mappings = containers.flatMap((container) => container.mappings);
  const problems: readonly Problems[] = [network.problems, ...containers.map((container) => container.problems)];
  return [
    ...(["static", "same", "dynamic", "closed", "unknown"] as const).filter((kind) =>
      mappings.some((mapping) => mapping.kind === kind && mapping.collision === undefined),
    ),
    ...(mappings.some(({ collision }) => collision !== undefined) ? (["collision"] as const) : []),
    ...(["link", "dependency"] as const).filter((kind) => relations.some((relation) => relation.kind === kind)),
    ...(containers.some(({ essential }) => essential === false) ? (["optional"] as const) : []),
    ...MARKED_SEVERITIES.filter((severity) => problems.some(({ counts }) => counts[severity] > 0)),
  ];
}
