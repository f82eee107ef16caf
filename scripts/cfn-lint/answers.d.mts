/** Whether a finding of ours says what one of cfn-lint says, at its place. */
export function answers(
  theirs: { readonly rule: string; readonly message: string; readonly pointer?: string },
  ours: { readonly rule: string; readonly message: string; readonly places: readonly string[] },
): boolean;
