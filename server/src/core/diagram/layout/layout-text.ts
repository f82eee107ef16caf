import type { TextStyle } from "./text-width";

/** One line of text with the start or the middle of its baseline. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: NamedStyle;
  readonly anchor?: "middle" | "end";
}

/** A style and its class in the style sheet. */
export interface NamedStyle extends TextStyle {
  readonly name: string;
}

/** The styles of all texts in a diagram. */
export const STYLES = {
  title: { name: "title", size: 16, face: "bold" },
  strong: { name: "strong", size: 13, face: "bold" },
  note: { name: "note", size: 12, face: "plain" },
  label: { name: "label", size: 11, face: "plain" },
  code: { name: "code", size: 12, face: "mono" },
  count: { name: "count", size: 11, face: "bold" },
} as const satisfies Readonly<Record<string, NamedStyle>>;
