/** The version of the cfn-lint on this machine, or nothing where there is none. */
export function cfnLintVersion(): string | undefined;
