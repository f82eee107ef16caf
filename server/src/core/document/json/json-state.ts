/** The state of a JSON reader: the open brackets, what is expected next, and the unfinished token. Immutable. */
export interface JsonState {
  readonly open: Bracket | undefined;
  readonly next: Next;
  readonly within: Token;
}

/** An open bracket and the one around it. */
interface Bracket {
  readonly sign: "{" | "[";
  readonly depth: number;
  readonly outer: Bracket | undefined;
}

/**
 * What is expected next: a value, a key, either (or in an object a key) or the closing bracket, a colon, a comma or the
 * closing bracket.
 */
type Next = "value" | "key" | "first" | "colon" | "comma";

/** The unfinished token: a text, a number or word, a comment. */
type Token = "none" | "text" | "escape" | "word" | "slash" | "line" | "block" | "star";

/** The state at the start of a text. */
export const JSON_START: JsonState = { open: undefined, next: "value", within: "none" };

/**
 * Reads another piece of JSON with comments. A misplaced character is read as if the characters that are missing before
 * it were there.
 *
 * @param wrong is called with the index in the piece of each character that does not belong there
 */
export function readOn(state: JsonState, piece: string, wrong: (index: number) => void): JsonState {
  let { open, next, within } = state;
  const value = (index: number): void => {
    if (next !== "value" && !(next === "first" && open?.sign === "[")) wrong(index);
    next = "comma";
  };
  const text = (index: number): void => {
    if (open?.sign === "{" && next !== "value") {
      if (next !== "key" && next !== "first") wrong(index);
      next = "colon";
    } else value(index);
  };
  for (let index = 0; index < piece.length; index += 1) {
    const sign = piece.charAt(index);
    if (within === "text") {
      if (sign === "\\") within = "escape";
      else if (sign === '"') within = "none";
      continue;
    }
    if (within === "escape") {
      within = "text";
      continue;
    }
    if (within === "line") {
      if (sign === "\n" || sign === "\r") within = "none";
      continue;
    }
    if (within === "block" || within === "star") {
      within = sign === "*" ? "star" : within === "star" && sign === "/" ? "none" : "block";
      continue;
    }
    if (within === "slash" && (sign === "/" || sign === "*")) {
      within = sign === "/" ? "line" : "block";
      continue;
    }
    if (within === "slash") wrong(index);
    const goesOn = within === "word";
    within = "none";
    if (/\s|\uFEFF/.test(sign)) continue;
    if (sign === '"') {
      text(index);
      within = "text";
    } else if (sign === "{" || sign === "[") {
      value(index);
      open = { sign, depth: (open?.depth ?? 0) + 1, outer: open };
      next = "first";
    } else if (sign === "}" || sign === "]") {
      const fits = open?.sign === (sign === "}" ? "{" : "[") && (next === "comma" || next === "first");
      if (!fits) wrong(index);
      open = open?.outer;
      next = "comma";
    } else if (sign === ",") {
      if (next !== "comma" || open === undefined) wrong(index);
      next = open?.sign === "{" ? "key" : "value";
    } else if (sign === ":") {
      if (next !== "colon") wrong(index);
      next = "value";
    } else if (sign === "/") within = "slash";
    else {
      if (!goesOn) value(index);
      within = "word";
    }
  }
  return { open, next, within };
}

/** Whether the text may end here. */
export function mayEnd({ open, next, within }: JsonState): boolean {
  return open === undefined && next === "comma" && (within === "none" || within === "word" || within === "line");
}

/** Whether two readers are in the same state, so that they read whatever follows in the same way. */
export function isSameState(one: JsonState, other: JsonState): boolean {
  return one.next === other.next && one.within === other.within && areSame(one.open, other.open);
}

function areSame(one: Bracket | undefined, other: Bracket | undefined): boolean {
  let [a, b] = [one, other];
  if (a?.depth !== b?.depth) return false;
  // Brackets that were opened before the readers parted are identical objects.
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.sign !== b.sign) return false;
    [a, b] = [a.outer, b.outer];
  }
  return true;
}
