import type { DiagramContainer } from "../diagram";
import type { FoldedBox } from "../fold";
import type { Badge } from "./layout-badges";
import type { Box } from "./layout-box";
import type { PlacedRow } from "./layout-rows";
import type { TextLine } from "./layout-text";

/** A box with its position: one container, or several similar ones. */
export interface PlacedBox {
  readonly folded: FoldedBox;
  readonly box: Box;
  /** Its lower edge. */
  readonly bottom: number;
  readonly members: readonly PlacedMember[];
  /** The lines that apply to all its containers. */
  readonly lines: readonly TextLine[];
  readonly rows: readonly PlacedRow[];
  /** The rows of links and dependencies, in order. */
  readonly relations: readonly { readonly lines: readonly TextLine[]; readonly area: Box }[];
}

/** The name and the image of a container in its box. */
export interface PlacedMember {
  readonly container: DiagramContainer;
  readonly lines: readonly TextLine[];
  readonly badge: Badge;
  /** The area that reacts to the mouse, and is framed when the container is selected. */
  readonly area: Box;
}
