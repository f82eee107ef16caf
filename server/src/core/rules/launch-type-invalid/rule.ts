import { isLaunchType, LAUNCH_TYPES, type LaunchType } from "../../facts/launch-types";
import { changing, removingFrom } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { isAbsent, isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { nearest } from "../../text/nearest";
import { allOf, anyOf, type Said, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "launch-type-invalid",
    title: "requiresCompatibilities names EC2, FARGATE, EXTERNAL or MANAGED_INSTANCES",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [["requiresCompatibilities", "deviation:value"]],
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
      const repeated = meant !== undefined && written.has(meant);
      yield {
        range: element.range,
        what: provider
          ? say`${element.value} is a capacity provider, not a launch type`
          : say`${element.value} is not a launch type`,
        remedy: remedyFor(meant, repeated),
        why: provider
          ? say`The capacity provider is chosen in the service or when the task is run`
          : say`ECS accepts ${allOf(LAUNCH_TYPES.map(word))}, in upper case`,
        fixes: fixes(
          meant && !repeated ? changing(element, meant, { safe: suits(task, meant) }) : undefined,
          repeated ? removingFrom(list, element, { safe: true }) : undefined,
        ),
      };
    }
  },
});

/** The built-in capacity provider that is often mistaken for a launch type, with the launch type it belongs to. */
const CAPACITY_PROVIDERS: ReadonlyMap<string, LaunchType> = new Map([["FARGATE_SPOT", "FARGATE"]]);

/**
 * Whether the rest of the task fits the launch type, so that naming it brings no further mistake. EC2 restricts only the
 * cpu, the others much more.
 */
function suits({ view }: TaskDefinition, launchType: LaunchType): boolean {
  return launchType === "EC2" && view !== undefined && isAbsent(view.any("cpu"));
}

function remedyFor(meant: LaunchType | undefined, repeated: boolean): Said {
  if (meant === undefined) return say`use ${anyOf(LAUNCH_TYPES.map(word))}`;
  return repeated ? say`remove it, because ${word(meant)} is already listed` : say`use ${word(meant)}`;
}
