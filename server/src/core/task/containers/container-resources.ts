import { type Field, isAbsent, isKnown, type Known } from "../fields";
import type { ContainerDefinition, TaskDefinition } from "../model";

/** The numbers that a container requests: CPU units, and MiB as a limit and as a reservation. */
export interface ContainerResources {
  readonly container: ContainerDefinition;
  readonly cpu: Field<number>;
  readonly memory: Field<number>;
  readonly memoryReservation: Field<number>;
}

/** The numbers of one container. */
export function resourcesOf(container: ContainerDefinition): ContainerResources {
  return {
    container,
    cpu: container.view.integer("cpu"),
    memory: container.view.integer("memory"),
    memoryReservation: container.view.integer("memoryReservation"),
  };
}

/** What all containers of a task request together. Sums are lower bounds where `complete` is false. */
export interface ContainerDemand {
  /** CPU units, summed up. */
  readonly cpu: number;
  /** The most MiB that a single container requests, as a limit or a reservation. */
  readonly largestMemory: number;
  /** MiB that ECS sets aside, summed up: the reservation, or the limit of a container without one. */
  readonly reservedMemory: number;
  /** Whether every number of every container is known. */
  readonly complete: boolean;
}

/**
 * Adds up what the containers request.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function containerDemand(task: TaskDefinition): ContainerDemand {
  let [cpu, largestMemory, reservedMemory] = [0, 0, 0];
  let complete = task.containersComplete;
  for (const container of task.containers) {
    const resources = resourcesOf(container);
    const memory = amountOf(resources.memory);
    const reserved = amountOf(resources.memoryReservation);
    cpu += amountOf(resources.cpu);
    largestMemory = Math.max(largestMemory, memory, reserved);
    reservedMemory += reserved > 0 ? reserved : memory;
    const fields = [resources.cpu, resources.memory, resources.memoryReservation];
    complete &&= fields.every((field) => isKnown(field) || isAbsent(field));
  }
  return { cpu, largestMemory, reservedMemory, complete };
}

/** Whether a number requests something. ECS itself writes zero for an omitted number. */
export function isPositive(field: Field<number>): field is Known<number> {
  return isKnown(field) && field.value > 0;
}

function amountOf(field: Field<number>): number {
  return isPositive(field) ? field.value : 0;
}
