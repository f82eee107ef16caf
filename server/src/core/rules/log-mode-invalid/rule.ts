import { remove, set } from "../../changes/change";
import { logConfigurationsOf } from "../../containers/log-configurations";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { FIRELENS_DRIVER, LOG_MODES } from "../../spec/log-drivers";
import { nearest } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "log-mode-invalid",
    title: "The mode of a log driver is blocking or non-blocking",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  },
  *check(task) {
    for (const { driver, options } of logConfigurationsOf(task)) {
      // For FireLens, mode is whatever the output of the router makes of it.
      if (driver.value === FIRELENS_DRIVER || !isKnown(options)) continue;
      const mode = options.value.string("mode");
      if (!isKnown(mode) || mode.value === "") continue;
      const size = options.value.any("max-buffer-size");
      if (!LOG_MODES.some((known) => known === mode.value)) {
        const meant = nearest(mode.value, LOG_MODES);
        yield {
          range: mode.range,
          message: `Log mode ${quoted(mode.value)} is neither blocking nor non-blocking, and a container with another one does not start; ${meant === undefined ? "write one of the two" : `write ${quoted(meant)}`}.`,
          fixes: fixes(
            meant && {
              title: `Change mode to ${quoted(meant)}`,
              safe: false,
              changes: [set(mode, meant)],
            },
          ),
        };
      } else if (mode.value === "blocking" && isKnown(size)) {
        yield {
          range: size.keyRange,
          message: `max-buffer-size is for the mode non-blocking, and mode is blocking here, which has no buffer; remove it, or change mode.`,
          related: [{ message: "the mode", range: mode.range }],
          fixes: [
            { title: "Remove max-buffer-size", safe: false, changes: [remove(size)] },
            {
              title: 'Change mode to "non-blocking"',
              safe: false,
              changes: [set(mode, "non-blocking")],
            },
          ],
        };
      }
    }
  },
});
