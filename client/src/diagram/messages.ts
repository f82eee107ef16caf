import type { ZoomValue } from "./zoom-factor";

/** What the extension tells the page of the diagram. */
export type ToPage =
  /** A new picture; `uri` tells whether it is of the same file as the one before. */
  | { readonly type: "show"; readonly uri: string; readonly svg: string; readonly description: string }
  /** There is no picture, and why. */
  | { readonly type: "notice"; readonly text: string }
  /** The element that the cursor of the editor is in; none where it is elsewhere. */
  | { readonly type: "choose"; readonly id: string | undefined };

/** What the page of the diagram tells the extension. */
export type FromPage =
  /** It listens, or has more or less room than before; in pixels. */
  | { readonly type: "room"; readonly width: number }
  /** An element was clicked. */
  | { readonly type: "select"; readonly id: string }
  | { readonly type: "save-svg" }
  /** The picture as it is shown, drawn in pixels. */
  | { readonly type: "save-png"; readonly data: ArrayBuffer }
  | { readonly type: "failed"; readonly message: string };

/** What the page remembers while it is hidden, and after the window was loaded anew. */
export interface PageState {
  readonly uri?: string;
  /** What somebody chose; left out while nobody has chosen anything. */
  readonly zoom?: ZoomValue;
  readonly left?: number;
  readonly top?: number;
}
