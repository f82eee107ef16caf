/** A factor, the width of the panel, or `auto` if the user has chosen nothing. */
export type ZoomValue = number | "fit" | "auto";

/** The smallest factor at which texts can be read. Only the user's choice goes below it; until then the page scrolls. */
const SMALLEST_UNASKED = 2 / 3;
/**
 * A picture is laid out for the width of the panel. If that is wider than its texts need, it is enlarged up to this
 * factor.
 */
const LARGEST_FITTING = 1.5;

/** The factor at which a picture is shown in a panel; both widths in pixels. */
export function zoomFactor(value: ZoomValue, room: number, picture: number): number {
  if (typeof value === "number") return value;
  const fitting = Math.min(LARGEST_FITTING, room / Math.max(1, picture));
  return value === "fit" ? fitting : Math.max(SMALLEST_UNASKED, fitting);
}
