import { isWritten } from "./known-elements";
import type { ContainerDefinition, TaskDefinition } from "./model";

/**
 * Whether the file is the unchanged output of `aws ecs register-task-definition --generate-cli-skeleton`: every
 * container has an empty name and an empty image. The CLI fills in everything else.
 */
export function isSkeleton({ containers }: Pick<TaskDefinition, "containers">): boolean {
  return (
    containers.length > 0 && containers.every((container) => isEmpty(container, "name") && isEmpty(container, "image"))
  );
}

function isEmpty({ view, name }: ContainerDefinition, key: "name" | "image"): boolean {
  // Nearly all containers have a name and need no further check.
  if (isWritten(name)) return false;
  const field = view.any(key);
  return field.state === "known" && field.value.kind === "scalar" && field.value.value === "";
}
