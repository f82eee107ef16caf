import { remove } from "../../document/change";
import type { LaunchType } from "../../facts/launch-types";
import { removing } from "../../findings/builders";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "launch-types-conflict",
    title: "FARGATE and EXTERNAL are not required together",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["EXTERNAL"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html",
  },
  *check(task) {
    const { networkMode, requiresCompatibilities } = task;
    const networking = networkingOf(task);
    if (!isKnown(requiresCompatibilities)) return;
    const { rangeOf } = networking.launchTypes;
    // A mode that Fargate refuses shows which of the two is meant.
    const forExternal = ["bridge", "host", "none"].some((mode) => is(networkMode, mode));
    const [kept, odd]: readonly [LaunchType, LaunchType] = forExternal
      ? ["EXTERNAL", "FARGATE"]
      : ["FARGATE", "EXTERNAL"];
    const place = rangeOf(odd);
    const other = rangeOf(kept);
    if (place === undefined || other === undefined) return;
    const elements = requiresCompatibilities.value;
    const without = (launchType: LaunchType): Fix | undefined => {
      const [first, ...others] = elements.filter((element) => is(element, launchType));
      return first && removing(first, { also: others.map(remove) });
    };
    yield {
      range: place,
      what: say`${word(odd)} can't be combined with ${word(kept)}`,
      remedy: say`remove one of the two`,
      why: say`Fargate has only ${word("awsvpc")} mode, which external instances don't have`,
      related: [{ message: say`${word(kept)} is required here`, range: other }],
      fixes: fixes(without(odd), without(kept)),
    };
  },
});
