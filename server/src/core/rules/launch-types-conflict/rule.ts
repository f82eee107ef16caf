import { remove } from "../../changes/change";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import type { LaunchType } from "../../spec/launch-types";

export default defineRule({
  meta: {
    id: "launch-types-conflict",
    title: "FARGATE and EXTERNAL are not required together",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
  },
  *check(task) {
    const { networkMode, networking, requiresCompatibilities } = task;
    if (!isKnown(requiresCompatibilities)) return;
    const { rangeOf } = networking.launchTypes;
    // A mode that Fargate refuses shows which of the two the author has in mind.
    const forExternal = ["bridge", "host", "none"].some((mode) => is(networkMode, mode));
    const [kept, odd]: readonly [LaunchType, LaunchType] = forExternal
      ? ["EXTERNAL", "FARGATE"]
      : ["FARGATE", "EXTERNAL"];
    const place = rangeOf(odd);
    const other = rangeOf(kept);
    if (place === undefined || other === undefined) return;
    const elements = requiresCompatibilities.value;
    const without = (launchType: LaunchType) => ({
      title: `Remove ${launchType}`,
      safe: false,
      changes: elements.filter((element) => is(element, launchType)).map(remove),
    });
    yield {
      range: place,
      message:
        odd === "EXTERNAL"
          ? "EXTERNAL can't stand beside FARGATE: Fargate has only awsvpc mode, and external instances have any mode but that; remove one of the two."
          : "FARGATE can't stand beside EXTERNAL: Fargate has only awsvpc mode, and external instances have any mode but that; remove one of the two.",
      related: [{ message: `${kept} is required here`, range: other }],
      fixes: [without(odd), without(kept)],
    };
  },
});
