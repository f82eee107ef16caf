/** What a code action does, as data: its edit is computed when it is chosen. */
export type ActionData = {
  readonly uri: string;
  /** The id of the snapshot that the action was made for. For any other snapshot its edit would be wrong. */
  readonly snapshot: string;
} & (
  | { readonly kind: "fix"; readonly finding: number; readonly fix: number }
  | {
      readonly kind: "fix-all";
      readonly rule?: string;
      /** Made on save, without a message to the user. */
      readonly quiet?: boolean;
    }
  /** The task definition by its index among those of the document. */
  | { readonly kind: "assist"; readonly task: number; readonly id: string }
);

/** Reads the data that a client sends back with an action; `undefined` if the server did not create it. */
export function readActionData(value: unknown): ActionData | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { uri, snapshot, kind, finding, fix, rule, quiet, task, id }: Partial<Record<string, unknown>> = { ...value };
  if (typeof uri !== "string" || typeof snapshot !== "string") return undefined;
  if (kind === "fix" && typeof finding === "number" && typeof fix === "number") {
    return { uri, snapshot, kind, finding, fix };
  }
  if (kind === "fix-all") {
    return { uri, snapshot, kind, ...(typeof rule === "string" ? { rule } : {}), ...(quiet === true ? { quiet } : {}) };
  }
  if (kind !== "assist" || typeof task !== "number" || typeof id !== "string") return undefined;
  return { uri, snapshot, kind, task, id };
}
