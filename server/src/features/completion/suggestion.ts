/** A key or value that could be written at a place, without its insertion. */
export interface Suggestion {
  /** The label in the list: a key, or a value without its quotes. */
  readonly label: string;
  /** The key, or the value as in JSON. */
  readonly value: string | number | boolean;
  readonly kind: "property" | "value" | "reference";
  /** The position in the list: lower ranks first, then in the given order. */
  readonly rank: number;
  /** A short text beside the label. */
  readonly detail?: string;
  /** Our own sentences about it, as plain text. */
  readonly note?: string;
  /** The key of its text in the AWS documentation. */
  readonly documentation?: string;
  /** ECS rejects or ignores it here; `detail` says why. */
  readonly refused?: boolean;
  /** AWS has retired it. */
  readonly deprecated?: boolean;
}

/** Puts a suggestion last, with the reason as a clause beside the label and as a sentence. */
export function refused(detail: string, note: string) {
  return { rank: RANK.refused, refused: true, detail, note } as const;
}

/** Ranks of suggestions, by what they are. */
export const RANK = {
  /** Required members, and the value that fits best. */
  first: 0,
  usual: 2,
  /** Allowed, but rarely what is meant. */
  late: 5,
  deprecated: 8,
  refused: 9,
} as const;
