import { largest } from "./largest";

/** The style of a text: its size in pixels and its face. */
export interface TextStyle {
  readonly size: number;
  readonly face: "plain" | "bold" | "mono";
}

/**
 * Widths relative to the font size, taken from the widest fonts that systems use for sans-serif text (DejaVu Sans,
 * Verdana), because the actual font is unknown. A text is at most a hair wider than computed.
 */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ["il|'j", 0.3],
  [".,:;!If ", 0.37],
  ['trJ()[]{}/\\-*"`°', 0.46],
  ["ckszvxyaeL?FET_·", 0.62],
  ["bdghnopquABCPRSKXYZV0123456789$#", 0.7],
  ["DGHNOQUw&+=<>~^", 0.84],
  ["mMW@%…", 1],
];
const WIDTH_OF = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((each) => [each, width] as const)),
);
const MONO = 0.61;
const BOLD = 1.1;
/** Any other character: letters with accents, and all other scripts. */
const OTHER = 0.75;
/** Square characters: Chinese, Japanese, Korean, and emoji. */
const WIDE = 1.05;
const IS_WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const IS_MARK = /\p{Mn}|\p{Me}|\u200D/u;

/** The width of a text in pixels, slightly overestimated. */
export function widthOf(text: string, style: TextStyle): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, style);
  return width;
}

/** No name, image or link that ECS accepts is longer. Longer texts are cut here, and nowhere else. */
const LONGEST = 600;

/**
 * A text on as many lines as its width in pixels requires. It is broken at spaces, otherwise after a character that
 * joins the parts of a name, and inside a part only if that is longer than a line. Only texts that no task can have are
 * cut.
 */
export function wrapped(text: string, room: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const part of partsOf(cut(text))) {
    const partWidth = widthOf(part.trimEnd(), style);
    if (line !== "" && width + partWidth > room) {
      lines.push(line);
      line = "";
      width = 0;
    }
    if (partWidth <= room) {
      line += part;
      width += widthOf(part, style);
      continue;
    }
    for (const sign of signsOf(part)) {
      const signWidth = widthOf(sign, style);
      if (line !== "" && width + signWidth > room) {
        lines.push(line);
        line = "";
        width = 0;
      }
      line += sign;
      width += signWidth;
    }
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== "");
}

/** The width of the widest line, in pixels. */
export function widestOf(lines: readonly string[], style: TextStyle): number {
  return largest(lines.map((line) => widthOf(line, style)));
}

function cut(text: string): string {
  const signs = text.length > LONGEST ? signsOf(text) : [];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : text;
}

/** The parts between which a text may be broken, each with its final separator. */
function partsOf(text: string): readonly string[] {
  return text.match(/[^\s/:@,;.=_-]*(?:[/:@,;.=_-]+\s*|\s+|$)/g)?.filter((part) => part !== "") ?? [];
}

/** The characters of a text, each with its combining accents and joined emoji. */
function signsOf(text: string): readonly string[] {
  const signs: string[] = [];
  for (const character of text) {
    const last = signs.at(-1);
    if (last !== undefined && (IS_MARK.test(character) || last.endsWith("\u200D")))
      signs[signs.length - 1] = last + character;
    else signs.push(character);
  }
  return signs;
}

function characterWidth(character: string, { size, face }: TextStyle): number {
  if (IS_MARK.test(character)) return 0;
  if (IS_WIDE.test(character)) return WIDE * size;
  if (face === "mono") return MONO * size;
  return (WIDTH_OF.get(character) ?? OTHER) * size * (face === "bold" ? BOLD : 1);
}
