/** Something that could be written at a place, before anybody works out how. */
export interface Suggestion {
  /** What the list shows: a key, or a value without its quotes. */
  readonly label: string;
  /** What is written: the key, or the value as JSON has it. */
  readonly value: string | number | boolean;
  readonly kind: "property" | "value" | "reference";
  /** Where it stands in the list: lower ones first, then in the given order. */
  readonly rank: number;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Sentences of our own about it, as plain text. */
  readonly note?: string;
  /** The key of its text in the documentation of AWS. */
  readonly documentation?: string;
  /** ECS refuses it here, or would do nothing with it; `detail` says why. */
  readonly refused?: boolean;
  /** AWS has retired it. */
  readonly deprecated?: boolean;
}

/** What puts a suggestion last and says why it can't be had: in a clause beside the label, and in a sentence. */
export function refused(detail: string, note: string) {
  return { rank: RANK.refused, refused: true, detail, note } as const;
}

/** Ranks of suggestions, by what they are. */
export const RANK = {
  /** What has to be there, or the value that fits best. */
  first: 0,
  usual: 2,
  /** Allowed, and seldom what is meant. */
  late: 5,
  deprecated: 8,
  refused: 9,
} as const;
