import { isLaunchType, type LaunchType } from "../facts/launch-types";
import { type OsFamily, osFamilyOf } from "../facts/os-families";
import type { TextRange } from "../text/text";
import { firstOfEach } from "./by-key";
import { type Field, isAbsent, isKnown } from "./fields";
import { knownElements } from "./known-elements";
import type { Assumptions, TaskDefinition } from "./model";

/** Where a task runs. */
export interface Platform {
  readonly os: OsAnswer;
  readonly launchTypes: LaunchTypesAnswer;
}

/** The operating system of the containers, and where it comes from. */
export interface OsAnswer {
  readonly value: OsFamily;
  readonly reason: "written" | "default" | "assumed" | "unknown";
}

/** What `requiresCompatibilities` requires. */
export interface LaunchTypesAnswer {
  /** Whether the list is omitted, so that ECS does not check the limits of single launch types. */
  readonly absent: boolean;
  /** Whether the task certainly requires this launch type. */
  requires(launchType: LaunchType): boolean;
  /** The place in the file that requires it; `undefined` if it is only assumed or not required. */
  rangeOf(launchType: LaunchType): TextRange | undefined;
}

/** Where a task runs, by what its file says or, for a bare array of container definitions, by what is assumed. */
export function platformOf(task: TaskDefinition): Platform {
  return task.answer(workOut);
}

function workOut({ kind, requiresCompatibilities, operatingSystemFamily, assumed }: TaskDefinition): Platform {
  if (kind === "daemon") return DAEMON_PLATFORM;
  return { os: osOf(operatingSystemFamily, assumed), launchTypes: launchTypesOf(requiresCompatibilities, assumed) };
}

/**
 * Daemons run only on managed instances, which are Linux.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons.html
 */
const DAEMON_PLATFORM: Platform = {
  os: { value: "linux", reason: "default" },
  launchTypes: {
    absent: false,
    requires: (launchType) => launchType === "MANAGED_INSTANCES",
    rangeOf: () => undefined,
  },
};

function osOf(field: Field<string>, assume: Assumptions | undefined): OsAnswer {
  if (assume !== undefined) {
    const family = assume.operatingSystemFamily;
    if (family === undefined) return { value: "unknown", reason: "unknown" };
    return { value: osFamilyOf(family), reason: "assumed" };
  }
  if (isAbsent(field)) return { value: "linux", reason: "default" };
  if (!isKnown(field)) return { value: "unknown", reason: "unknown" };
  return { value: osFamilyOf(field.value), reason: "written" };
}

function launchTypesOf(field: Field<readonly Field<string>[]>, assume: Assumptions | undefined): LaunchTypesAnswer {
  if (assume !== undefined) {
    const assumed = assume.launchTypes ?? [];
    return { absent: false, requires: (launchType) => assumed.includes(launchType), rangeOf: () => undefined };
  }
  const places = firstOfEach(knownElements(field), ({ value }) => (isLaunchType(value) ? value : undefined));
  return {
    absent: isAbsent(field),
    requires: (launchType) => places.has(launchType),
    rangeOf: (launchType) => places.get(launchType)?.range,
  };
}
