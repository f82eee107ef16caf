import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "swap-out-of-range",
    title: "maxSwap is at least 0, and swappiness is 0 to 100",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["maxSwap", "swappiness"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  },
  *check(task) {
    for (const { container, held: parameters } of holdersOf(task, "linuxParameters")) {
      for (const { key, most, remedy, why } of RANGES) {
        const number = parameters.integer(key);
        if (!isKnown(number) || (number.value >= 0 && number.value <= most)) continue;
        const nearest = number.value < 0 ? 0 : most;
        yield {
          range: number.range,
          what: say`${member(key)} ${number.value} of ${container.label} is out of range`,
          remedy,
          why,
          fixes: [changing(number, nearest)],
        };
      }
    }
  },
});

/** The two settings of swap: the size in MiB, and how eagerly it is used. */
const RANGES = [
  {
    key: "maxSwap",
    most: Number.POSITIVE_INFINITY,
    remedy: say`write ${0} for no swap, or a number of MiB`,
    why: say`ECS accepts no negative numbers; without {maxSwap}, the container uses the swap of the instance`,
  },
  {
    key: "swappiness",
    most: 100,
    remedy: say`write a number from ${0} to ${100}`,
    why: say`ECS accepts only whole numbers from ${0} to ${100}`,
  },
] as const;
