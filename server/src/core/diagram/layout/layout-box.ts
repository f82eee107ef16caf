import type { TextLine } from "./layout-text";

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box with a heading and lines of text. */
export interface TitledBox extends Box {
  readonly lines: readonly TextLine[];
}
