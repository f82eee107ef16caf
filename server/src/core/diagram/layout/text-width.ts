/** How a text is set: its size in pixels and its face. */
export interface TextStyle {
  readonly size: number;
  readonly face: "plain" | "bold" | "mono";
}

/**
 * Widths in parts of the size, by the widest of the fonts that systems show sans-serif text in (DejaVu Sans, Verdana),
 * since nobody knows which one it will be: a text is never wider than this says by more than a hair.
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
/** Of a character that the table does not have: letters with accents, and all that other scripts write. */
const OTHER = 0.75;
/** Of what is as wide as it is high: Chinese, Japanese, Korean, and pictures. */
const WIDE = 1.05;
const IS_WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const IS_MARK = /\p{Mn}|\p{Me}|\u200D/u;

/** The width of a text in pixels, rather too much than too little. */
export function widthOf(text: string, style: TextStyle): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, style);
  return width;
}

/** A text cut to the room it has, with an ellipsis in place of what goes. Room is in pixels. */
export function fitted(text: string, room: number, style: TextStyle): string {
  const ellipsis = characterWidth("…", style);
  let width = 0;
  let fits = 0;
  let at = 0;
  for (const character of text) {
    width += characterWidth(character, style);
    if (width > room) return `${text.slice(0, fits).trimEnd()}…`;
    at += character.length;
    if (width + ellipsis <= room) fits = at;
  }
  return text;
}

/**
 * The name of an image cut to the room it has, in pixels: from the front, a part of its path after the other, since
 * what it is and in which version says more than where it is from.
 */
export function fittedImage(image: string, room: number, style: TextStyle): string {
  let shown = image;
  for (let rest = image; widthOf(shown, style) > room && rest.includes("/"); shown = `…/${rest}`) {
    rest = rest.slice(rest.indexOf("/") + 1);
  }
  return fitted(shown, room, style);
}

/** A text on as many lines as it takes, and no more than `most`; the last one is cut. */
export function wrapped(text: string, room: number, style: TextStyle, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(" ");
  while (words.length > 0 && lines.length < most - 1) {
    const longer = line === "" ? (words[0] ?? "") : `${line} ${words[0]}`;
    if (widthOf(longer, style) <= room || line === "") {
      line = longer;
      words.shift();
    } else {
      lines.push(line);
      line = "";
    }
  }
  const rest = [line, ...words].filter((part) => part !== "").join(" ");
  return [...lines, rest].filter((each) => each !== "").map((each) => fitted(each, room, style));
}

function characterWidth(character: string, { size, face }: TextStyle): number {
  if (IS_MARK.test(character)) return 0;
  if (IS_WIDE.test(character)) return WIDE * size;
  if (face === "mono") return MONO * size;
  return (WIDTH_OF.get(character) ?? OTHER) * size * (face === "bold" ? BOLD : 1);
}
