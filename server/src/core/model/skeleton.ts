import type { ContainerDefinition, TaskDefinition } from "./model";

/**
 * Whether nothing has been filled in of what `aws ecs register-task-definition --generate-cli-skeleton` prints:
 * every container has an empty name and an empty image. All else in such a file is made up by the CLI.
 */
export function isSkeleton({ containers }: Pick<TaskDefinition, "containers">): boolean {
  return (
    containers.length > 0 && containers.every((container) => isEmpty(container, "name") && isEmpty(container, "image"))
  );
}

function isEmpty({ view }: ContainerDefinition, key: "name" | "image"): boolean {
  const field = view.any(key);
  return field.state === "known" && field.value.kind === "scalar" && field.value.value === "";
}
