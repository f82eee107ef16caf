/** What a member of a structure holds. */
export type FieldType =
  | { readonly kind: "string" /** All that ECS takes, where it lists them. */; readonly values?: readonly string[] }
  | { readonly kind: "integer" | "boolean" }
  | { readonly kind: "list" | "map"; readonly of: FieldType }
  | { readonly kind: "structure"; readonly name: string };

/** One member of a structure. */
export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  /** A request without it is refused before it is sent. */
  readonly required?: true;
  readonly deprecated?: true;
}
