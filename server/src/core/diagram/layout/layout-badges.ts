import { MARKED_SEVERITIES, type MarkedSeverity, type Problems } from "../diagram";
import { STYLES } from "./layout-text";
import { widthOf } from "./text-width";

/** The number of findings by severity, right-aligned on one line. */
export interface Badge {
  /** In pixels, including the space before it; 0 if there are no findings. */
  readonly width: number;
  readonly marks: readonly {
    readonly severity: MarkedSeverity;
    readonly count: number;
    readonly x: number;
    readonly y: number;
  }[];
}

const GLYPH = 14;

/** Places the counts so that they end at `right`. `y` is the middle of the line. */
export function badgeOf({ counts }: Problems, right: number, y: number): Badge {
  const marks: { severity: MarkedSeverity; count: number; x: number; y: number }[] = [];
  let x = right;
  for (const severity of [...MARKED_SEVERITIES].reverse()) {
    const count = counts[severity];
    if (count === 0) continue;
    x -= GLYPH + 3 + Math.ceil(widthOf(`${count}`, STYLES.count));
    marks.unshift({ severity, count, x: x + GLYPH / 2, y });
    x -= 8;
  }
  return { width: right - x, marks };
}
