import { type Change, removeFrom, set } from "../../changes/change";
import { isAbsent, isKnown } from "../../model/fields";
import type { TaskDefinition } from "../../model/model";
import { defineRule, fixes } from "../../rule";
import { isLaunchType, LAUNCH_TYPES, type LaunchType } from "../../spec/launch-types";
import { nearest } from "../../values/nearest";
import { orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "launch-type-invalid",
    title: "requiresCompatibilities names EC2, FARGATE, EXTERNAL or MANAGED_INSTANCES",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { requiresCompatibilities: list } = task;
    if (!isKnown(list)) return;
    const written = new Set(list.value.filter(isKnown).map(({ value }) => value));
    for (const element of list.value) {
      if (!isKnown(element) || isLaunchType(element.value)) continue;
      const provider = CAPACITY_PROVIDERS.get(element.value);
      const meant = provider ?? nearest(element.value, LAUNCH_TYPES);
      const why = provider
        ? "is a capacity provider, which a service names, and not a launch type"
        : "is not among the launch types that ECS knows";
      const repeated = meant !== undefined && written.has(meant);
      const fix = (title: string, safe: boolean, change: Change) => ({
        title,
        safe,
        changes: [change],
      });
      yield {
        range: element.range,
        message: `${quoted(element.value)} ${why}; ${remedyFor(meant, repeated)}.`,
        fixes: fixes(
          meant && !repeated
            ? fix(`Change ${quoted(element.value)} to ${meant}`, suits(task, meant), set(element, meant))
            : undefined,
          repeated ? fix(`Remove ${quoted(element.value)}`, true, removeFrom(list, element)) : undefined,
        ),
      };
    }
  },
});

/** The built-in capacity provider that people take for a launch type, with the launch type it belongs to. */
const CAPACITY_PROVIDERS: ReadonlyMap<string, LaunchType> = new Map([["FARGATE_SPOT", "FARGATE"]]);

/**
 * Whether the rest of the task is as the launch type demands, so that naming it brings no further mistake. The
 * others check the whole file once they are named, EC2 only the cpu.
 */
function suits({ view }: TaskDefinition, launchType: LaunchType): boolean {
  return launchType === "EC2" && view !== undefined && isAbsent(view.any("cpu"));
}

function remedyFor(meant: LaunchType | undefined, repeated: boolean): string {
  if (repeated) return `remove it, as ${meant} is in the list already`;
  return `write ${meant ?? orList(LAUNCH_TYPES)}`;
}
