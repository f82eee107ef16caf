/** What somebody can choose, a factor or the width of the panel, and `auto` while nobody has chosen anything. */
export type ZoomValue = number | "fit" | "auto";

/** While nobody has asked for more, a picture is made no smaller than one can read. */
const SMALLEST_UNASKED = 0.9;
/** A picture is laid out for its room; where that is wider than its texts need, it is blown up so far. */
const LARGEST_FITTING = 1.5;

/** The factor at which a picture is shown in a room; both widths in pixels. */
export function zoomFactor(value: ZoomValue, room: number, picture: number): number {
  if (typeof value === "number") return value;
  const fitting = Math.min(LARGEST_FITTING, room / Math.max(1, picture));
  return value === "fit" ? fitting : Math.max(SMALLEST_UNASKED, fitting);
}
