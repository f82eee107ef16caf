import { FIRELENS_DRIVER, LOG_MODES } from "../../facts/log-drivers";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { logConfigurationsOf } from "../../task/containers/log-configurations";
import { isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { nearest } from "../../text/nearest";
import { anyOf, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "log-mode-invalid",
    title: "The log mode is blocking or non-blocking",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["mode"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  },
  *check(task) {
    for (const { driver, options } of logConfigurationsOf(task)) {
      // For FireLens, the output of the router decides what mode means.
      if (driver.value === FIRELENS_DRIVER || !isKnown(options)) continue;
      const mode = options.value.string("mode");
      if (!isWritten(mode)) continue;
      const size = options.value.any("max-buffer-size");
      if (!LOG_MODES.some((known) => known === mode.value)) {
        const meant = nearest(mode.value, LOG_MODES);
        yield {
          range: mode.range,
          what: say`log {mode} ${mode.value} is neither blocking nor non-blocking`,
          remedy: meant === undefined ? say`write ${anyOf(LOG_MODES)}` : say`write ${meant}`,
          why: say`A container with another mode does not start`,
          fixes: fixes(meant && changing(mode, meant)),
        };
      } else if (mode.value === "blocking" && isKnown(size)) {
        yield {
          range: size.keyRange,
          what: say`{max-buffer-size} is set, but {mode} is ${mode.value}`,
          remedy: say`remove it, or change {mode} to ${"non-blocking"}`,
          why: say`Only non-blocking mode has a buffer, so Docker does not start the container`,
          related: [{ message: say`the mode`, range: mode.range }],
          fixes: [removing(size), changing(mode, "non-blocking")],
        };
      }
    }
  },
});
