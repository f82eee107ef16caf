import { plainStructure } from "../../core/facts/structure";
import { containerDemand, isPositive, resourcesOf } from "../../core/task/containers/container-resources";
import { taskSizeOf } from "../../core/task/containers/task-size";
import { containerPorts } from "./port-values";
import type { Site } from "./site";

/** Initial numbers for members for which 0 would be rejected or misleading: the default of ECS, if there is one. */
const NUMBERS: Readonly<Record<string, number>> = {
  "ContainerDefinition.startTimeout": 120,
  "ContainerDefinition.stopTimeout": 30,
  "ContainerRestartPolicy.restartAttemptPeriod": 300,
  "EphemeralStorage.sizeInGiB": 21,
  "HealthCheck.interval": 30,
  "HealthCheck.retries": 3,
  "HealthCheck.startPeriod": 10,
  "HealthCheck.timeout": 5,
  "LinuxParameters.sharedMemorySize": 64,
  "Tmpfs.size": 64,
  "Ulimit.hardLimit": 65_536,
  "Ulimit.softLimit": 65_536,
};

/** The initial number of a member, by its name: `PortMapping.containerPort`. 0 if nothing is better. */
export type FirstNumbers = (name: string) => number;

/** The initial numbers for a site. They fit what the task and the container already have, as far as it is known. */
export function firstNumbers(site: Site): FirstNumbers {
  return (member) => {
    // The name of a structure contains no dot.
    const name = plainStructure(member);
    switch (name) {
      case "PortMapping.containerPort":
        return firstPort(site);
      case "ContainerDefinition.cpu":
        return firstCpu(site);
      case "ContainerDefinition.memory":
        return Math.min(Math.max(512, ownMib(site, "memoryReservation") ?? 0), taskMib(site));
      case "ContainerDefinition.memoryReservation":
        return Math.min(256, ownMib(site, "memory") ?? taskMib(site));
      default:
        return NUMBERS[name] ?? 0;
    }
  };
}

function firstPort(site: Site): number {
  const port = containerPorts(site)[0]?.value;
  return typeof port === "number" ? port : 80;
}

/** A quarter of a vCPU, or what the other containers leave of the task's. */
function firstCpu({ task }: Site): number {
  const left = (taskSizeOf(task)?.cpuUnits ?? Number.POSITIVE_INFINITY) - containerDemand(task).cpu;
  return Math.floor(Math.max(0, Math.min(256, left)));
}

function ownMib({ container }: Site, key: "memory" | "memoryReservation"): number | undefined {
  const amount = container && resourcesOf(container)[key];
  return amount !== undefined && isPositive(amount) ? amount.value : undefined;
}

/** The memory of the task in whole MiB; `Infinity` if the task does not say. */
function taskMib({ task }: Site): number {
  return Math.floor(taskSizeOf(task)?.memoryMib ?? Number.POSITIVE_INFINITY);
}
