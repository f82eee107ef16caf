/** The type of a member of a structure. */
export type FieldType =
  | { readonly kind: "string" /** The values that ECS lists. */; readonly values?: readonly string[] }
  | { readonly kind: "integer" | "boolean" }
  | { readonly kind: "list" | "map"; readonly of: FieldType }
  | { readonly kind: "structure"; readonly name: string };

/** One member of a structure. */
export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  /** The AWS CLI does not send a request without it. */
  readonly required?: true;
  readonly deprecated?: true;
}

/** The kind of a task definition: for tasks and services, or for a daemon on managed instances, with its own API. */
export type TaskDefinitionKind = "task" | "daemon";

/** The structures of one kind of task definition, by their AWS names. */
export interface TaskDefinitionStructures {
  /** The structure of the whole task definition. */
  readonly root: string;
  readonly container: string;
  readonly volume: string;
  /** The output-only members, which ECS rejects as input. */
  readonly describeOnly: readonly string[];
}
