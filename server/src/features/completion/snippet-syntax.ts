import { lineStartOf } from "../../core/text/text";

/** Escapes a text for the snippet syntax of LSP. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

const TAB_STOP = /\\([\\$}])|\$(?:(\d+)|\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\})/g;

/** A snippet as plain text: each tab stop becomes its default, or the first of its choices. */
export function plainOf(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const [, , , number, written, choices] of snippet.matchAll(TAB_STOP)) {
    const text = written ?? choices?.split(",", 1)[0];
    if (number !== undefined && text !== undefined) defaults.set(number, text.replaceAll(/\\(.)/g, "$1"));
  }
  return snippet.replaceAll(TAB_STOP, (_, literal?: string, bare?: string, number?: string) =>
    literal === undefined ? (defaults.get(bare ?? number ?? "") ?? "") : literal,
  );
}

/** The indentation and the line ends of a document. */
export interface Formatting {
  /** One step of indentation. */
  readonly unit: string;
  /** The indentation of the current line. */
  readonly base: string;
  readonly lineEnd: string;
}

/** The formatting of a text at an offset. The unit is two spaces if nothing is indented yet. */
export function formattingAt(text: string, offset: number): Formatting {
  const lineStart = lineStartOf(text, offset);
  const unit = /[\r\n]([ \t]+)["{]/.exec(text)?.[1] ?? "  ";
  const base = /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? "";
  return {
    unit,
    base: endsItsLine(text, offset) ? base + unit : base,
    lineEnd: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

/** Whether an offset is right after a bracket that ends its line, so that an insertion goes on its own line. */
export function endsItsLine(text: string, offset: number): boolean {
  return /[{[]/.test(text[offset - 1] ?? "") && /^[ \t]*[\r\n]/.test(text.slice(offset, offset + 200));
}

/** Formats a text whose lines are indented with tabs like the lines around it. */
export function laidOut(text: string, { unit, base, lineEnd }: Formatting): string {
  return text.replaceAll(/\r?\n(\t*)/g, (_, tabs: string) => lineEnd + base + unit.repeat(tabs.length));
}

/** Formats a text between brackets on one line: the brackets then go on their own lines. */
export function onLinesOfItsOwn(text: string, { unit, base, lineEnd }: Formatting): string {
  const inner = base + unit;
  return `${lineEnd}${inner}${laidOut(text, { unit, base: inner, lineEnd })}${lineEnd}${base}`;
}

/** The same text on one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\n\t*/g, " ").replaceAll("[ {", "[{").replaceAll("} ]", "}]");
}
