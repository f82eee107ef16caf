/** One finding of cfn-lint that none of ours answers. */
export interface Row {
  readonly document: string;
  /** The rule of cfn-lint. */
  readonly rule: string;
  readonly message: string;
  /** Where it stands in the file; nothing if outside of the task definition. */
  readonly pointer?: string;
  /** Why it is none of ours; nothing if nobody has reviewed it. */
  readonly reason?: string | undefined;
}

/** Compares what cfn-lint finds in task definitions with what we find. */
export function compare(documents: readonly { readonly name: string; readonly text: string }[]): Promise<{
  readonly compared: number;
  readonly skipped: number;
  readonly answered: number;
  readonly rows: readonly Row[];
  readonly stale: readonly string[];
  readonly surplus: readonly { readonly name: string; readonly files: number; readonly samples: number }[];
}>;
