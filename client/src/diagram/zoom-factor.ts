/** What somebody can choose, a factor or the width of the panel, and `auto` while nobody has chosen anything. */
export type ZoomValue = number | "fit" | "auto";

/** While nobody has asked for more, a picture is made no smaller than one can read. */
const SMALLEST_UNASKED = 0.5;

/** The factor at which a picture is shown in a room; both widths in pixels. None that has to fit is blown up. */
export function zoomFactor(value: ZoomValue, room: number, picture: number): number {
  if (typeof value === "number") return value;
  const fitting = Math.min(1, room / Math.max(1, picture));
  return value === "fit" ? fitting : Math.max(SMALLEST_UNASKED, fitting);
}
