/** Where a reader of JSON is: in which brackets, what comes next there, and within which token. Never changed. */
export interface JsonState {
  readonly open: Bracket | undefined;
  readonly next: Next;
  readonly within: Token;
}

/** An open bracket, with the one around it. */
interface Bracket {
  readonly sign: "{" | "[";
  readonly depth: number;
  readonly outer: Bracket | undefined;
}

/** What comes next: a value, a key, one of them or the closing bracket, a colon, a comma or the closing bracket. */
type Next = "value" | "key" | "first" | "colon" | "comma";

/** The token that is not over yet: a text, a number or word, a comment. */
type Token = "none" | "text" | "escape" | "word" | "slash" | "line" | "block" | "star";

/** Where a text begins. */
export const JSON_START: JsonState = { open: undefined, next: "value", within: "none" };

/**
 * Reads a piece of JSON with comments on from a state. What does not belong where it stands is read as if what is
 * missing before it were there.
 *
 * @param wrong is told the index in the piece of each sign that does not belong there
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

/** Whether a text may end here. */
export function mayEnd({ open, next, within }: JsonState): boolean {
  return open === undefined && next === "comma" && (within === "none" || within === "word" || within === "line");
}

/** Whether two readers are at the same place, so that whatever follows is the same to both. */
export function isSameState(one: JsonState, other: JsonState): boolean {
  return one.next === other.next && one.within === other.within && areSame(one.open, other.open);
}

function areSame(one: Bracket | undefined, other: Bracket | undefined): boolean {
  let [a, b] = [one, other];
  if (a?.depth !== b?.depth) return false;
  // Brackets that were opened before the readers parted are the very same objects.
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.sign !== b.sign) return false;
    [a, b] = [a.outer, b.outer];
  }
  return true;
}
