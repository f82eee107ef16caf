/** One difference between what we say and what botocore says. */
export interface Difference {
  readonly path: string;
  readonly only: "ours" | "botocore";
  /** Reason, path and name, with tabs between them. */
  readonly complaint: string;
  /** Why the difference is right; nothing if it is not. */
  readonly excuse?: string | undefined;
}

/** Whether Python with botocore is on this machine. */
export function hasBotocore(): boolean;

/** Compares the structure that we find with what botocore's validator says of the same task definitions. */
export function compare(files: readonly { readonly path: string; readonly text: string }[]): Promise<{
  readonly version: string;
  readonly files: number;
  readonly agreed: number;
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  readonly differences: readonly Difference[];
  readonly newer: readonly string[];
  readonly older: readonly string[];
}>;
