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

/** What a task definition is for: tasks and services, or a daemon on each managed instance, with an API of its own. */
export type TaskDefinitionKind = "task" | "daemon";

/** The structures of one kind of task definition, by the names that AWS gives them. */
export interface TaskDefinitionStructures {
  /** The one that it is registered as. */
  readonly root: string;
  readonly container: string;
  readonly volume: string;
  /** The members that only a description of it has: ECS writes them and does not take them. */
  readonly describeOnly: readonly string[];
}
