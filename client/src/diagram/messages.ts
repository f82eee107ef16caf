import type { ZoomValue } from "./zoom-factor";

/** A message from the extension to the diagram page. */
export type ToPage =
  /** A new picture; `uri` says which file it shows. */
  | { readonly type: "show"; readonly uri: string; readonly svg: string; readonly description: string }
  /** There is no picture, for the reason in `text`. */
  | { readonly type: "notice"; readonly text: string }
  /** The element under the editor's cursor; undefined if there is none. */
  | { readonly type: "choose"; readonly id: string | undefined };

/** A message from the diagram page to the extension. */
export type FromPage =
  /** The page is ready, or its width changed; in pixels. */
  | { readonly type: "room"; readonly width: number }
  /** An element was clicked. */
  | { readonly type: "select"; readonly id: string }
  | { readonly type: "save-svg" }
  /** The shown picture as a PNG. */
  | { readonly type: "save-png"; readonly data: ArrayBuffer }
  | { readonly type: "failed"; readonly message: string };

/** What the page remembers while it is hidden, and after the window is reloaded. */
export interface PageState {
  readonly uri?: string;
  /** What the user chose; left out until then. */
  readonly zoom?: ZoomValue;
  readonly left?: number;
  readonly top?: number;
}
