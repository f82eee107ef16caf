import { set } from "../../changes/change";
import { linuxParametersOf } from "../../containers/linux-parameters";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "swap-out-of-range",
    title: "maxSwap is 0 or more, and swappiness lies between 0 and 100",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  },
  *check(task) {
    for (const { container, parameters } of linuxParametersOf(task)) {
      for (const { key, most, takes } of RANGES) {
        const number = parameters.integer(key);
        if (!isKnown(number) || (number.value >= 0 && number.value <= most)) continue;
        const nearest = number.value < 0 ? 0 : most;
        yield {
          range: number.range,
          message: `${key} ${number.value} of ${container.label} is out of range, as ECS takes ${takes}; choose a number within it.`,
          fixes: [
            {
              title: `Change ${key} to ${nearest}`,
              safe: false,
              changes: [set(number, nearest)],
            },
          ],
        };
      }
    }
  },
});

/** The two settings of swap: the size in MiB, and how eagerly it is used. */
const RANGES = [
  { key: "maxSwap", most: Number.POSITIVE_INFINITY, takes: "0, for no swap, or a number of MiB above it" },
  { key: "swappiness", most: 100, takes: "whole numbers from 0 to 100" },
] as const;
