import { type ZoomValue, zoomFactor } from "./zoom-factor";

/** The size at which a picture is shown. */
export interface Zoom {
  value(): ZoomValue;
  set(value: ZoomValue): void;
  /** One step larger (1) or smaller (-1). */
  step(direction: 1 | -1): void;
  /** Applies the size to the current picture, and again when the width of the panel changes. */
  apply(): void;
}

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/**
 * The zoom of the picture in a scrolling element.
 *
 * @param onChange is called with each new factor
 * @param onRoom is called with the width of the element in pixels, at first and when it changes
 */
export function zoomOf(
  room: HTMLElement,
  initial: ZoomValue,
  onChange: (factor: number) => void,
  onRoom: (width: number) => void,
): Zoom {
  let value = initial;
  const picture = (): SVGSVGElement | null => room.querySelector("svg");
  const factor = (): number => zoomFactor(value, room.clientWidth, picture()?.viewBox.baseVal.width ?? 1);
  const zoom: Zoom = {
    value: () => value,
    set(next) {
      value = next;
      zoom.apply();
    },
    step(direction) {
      const now = factor();
      const next =
        direction === 1 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
      if (next !== undefined) zoom.set(next);
    },
    apply() {
      const shown = picture();
      if (shown === null) return;
      const { width, height } = shown.viewBox.baseVal;
      shown.setAttribute("width", `${width * factor()}`);
      shown.setAttribute("height", `${height * factor()}`);
      onChange(factor());
    },
  };
  let width = 0;
  new ResizeObserver(() => {
    if (typeof value === "string") zoom.apply();
    // A panel that is being hidden has no width.
    if (room.clientWidth === width || room.clientWidth === 0) return;
    width = room.clientWidth;
    onRoom(width);
  }).observe(room);
  return zoom;
}
