import type { OsFamily } from "./os-families";

/** A pair of CPU units and MiB that a task on Fargate can have. */
export interface FargateSize {
  readonly cpu: number;
  readonly memory: number;
}

/** The sizes with one number of CPU units: memory from the smallest to the largest in equal steps, or a list. */
interface Row {
  readonly cpu: number;
  readonly memory: readonly number[];
  /** Whether Windows tasks have it too. */
  readonly windows: boolean;
}

/**
 * Every size that Fargate has, by CPU units.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
const ROWS: readonly Row[] = [
  { cpu: 256, memory: [512, 1024, 2048], windows: false },
  { cpu: 512, memory: steps(1024, 4096, 1024), windows: false },
  { cpu: 1024, memory: steps(2048, 8192, 1024), windows: true },
  { cpu: 2048, memory: steps(4096, 16_384, 1024), windows: true },
  { cpu: 4096, memory: steps(8192, 30_720, 1024), windows: true },
  { cpu: 8192, memory: steps(16_384, 61_440, 4096), windows: false },
  { cpu: 16_384, memory: steps(32_768, 122_880, 8192), windows: false },
  { cpu: 32_768, memory: [61_440, 122_880, 249_856], windows: false },
];

/** The CPU units that Fargate has on an operating system, ascending. An unknown one counts as Linux, which has all. */
export function fargateCpus(os: OsFamily): readonly number[] {
  return rowsOf(os).map(({ cpu }) => cpu);
}

/** The MiB that fit a number of CPU units, ascending; empty if Fargate does not have those CPU units. */
export function fargateMemories(cpu: number, os: OsFamily): readonly number[] {
  return rowsOf(os).find((row) => row.cpu === cpu)?.memory ?? [];
}

/** Whether Fargate has this size. */
export function isFargateSize({ cpu, memory }: FargateSize, os: OsFamily): boolean {
  return fargateMemories(cpu, os).includes(memory);
}

/** The size with the fewest CPU units, and then the least memory, that is at least another one in both. */
export function smallestFargateSize(least: FargateSize, os: OsFamily): FargateSize | undefined {
  for (const row of rowsOf(os)) {
    const memory = row.memory.find((mib) => mib >= least.memory);
    if (row.cpu >= least.cpu && memory !== undefined) return { cpu: row.cpu, memory };
  }
  return undefined;
}

function rowsOf(os: OsFamily): readonly Row[] {
  return os === "windows" ? ROWS.filter(({ windows }) => windows) : ROWS;
}

function steps(first: number, last: number, step: number): readonly number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step);
}
