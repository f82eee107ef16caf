import { type Field, isKnown } from "../fields";
import type { ContainerDefinition, TaskDefinition } from "../model";
import { holdersOf } from "./entries";

/** The command of a health check. Its first word says how it is run. */
export interface HealthCheckCommand {
  readonly container: ContainerDefinition;
  readonly words: readonly Field<string>[];
}

/**
 * The commands of the health checks that can be read, in order.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function healthCheckCommandsOf(task: TaskDefinition): readonly HealthCheckCommand[] {
  return holdersOf(task, "healthCheck").flatMap(({ container, held }) => {
    const command = held.strings("command");
    return isKnown(command) ? [{ container, words: command.value }] : [];
  });
}
