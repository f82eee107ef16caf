import type { LaunchType } from "../../facts/launch-types";
import type { Related } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { platformOf } from "../../task/platform";
import { type Said, say } from "../../text/say";

/** Where the file names the network mode, beside a finding that depends on it; none if the mode is not written. */
export function relatedMode({ networkMode }: TaskDefinition): readonly Related[] {
  return isKnown(networkMode) ? [{ message: say`the network mode`, range: networkMode.range }] : [];
}

/** Where the file requires a launch type, beside a finding that depends on it; none if it is only assumed. */
export function relatedLaunchType(task: TaskDefinition, launchType: keyof typeof REQUIRED): readonly Related[] {
  const range = platformOf(task).launchTypes.rangeOf(launchType);
  return range === undefined ? [] : [{ message: REQUIRED[launchType], range }];
}

const REQUIRED = {
  FARGATE: say`Fargate is required here`,
  EXTERNAL: say`external instances are required here`,
  MANAGED_INSTANCES: say`managed instances are required here`,
} as const satisfies Partial<Record<LaunchType, Said>>;

/** Where the file says that the task is for Windows, beside a finding that depends on it; none if it does not say. */
export function relatedWindows({ operatingSystemFamily: family }: TaskDefinition): readonly Related[] {
  return isKnown(family) ? [{ message: say`the task is for Windows`, range: family.range }] : [];
}
