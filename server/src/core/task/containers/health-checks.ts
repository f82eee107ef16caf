import { type Field, isKnown, type ObjectView } from "../fields";
import type { ContainerDefinition, TaskDefinition } from "../model";

/** A container with its `healthCheck`. */
export interface HealthCheck {
  readonly container: ContainerDefinition;
  readonly check: ObjectView<"HealthCheck">;
}

/**
 * The health checks of a task that can be read, in order.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function healthChecksOf(task: TaskDefinition): readonly HealthCheck[] {
  return task.containers.flatMap((container) => {
    const check = container.view.object("healthCheck");
    return isKnown(check) ? [{ container, check: check.value }] : [];
  });
}

/** The command of a health check: how it is run, and what. */
export interface HealthCheckCommand {
  readonly container: ContainerDefinition;
  readonly words: readonly Field<string>[];
}

/** The commands of the health checks that can be read, in order. */
export function healthCheckCommandsOf(task: TaskDefinition): readonly HealthCheckCommand[] {
  return healthChecksOf(task).flatMap(({ container, check }) => {
    const command = check.strings("command");
    return isKnown(command) ? [{ container, words: command.value }] : [];
  });
}
