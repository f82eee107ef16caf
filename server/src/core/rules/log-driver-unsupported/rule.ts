import { FARGATE_LOG_DRIVERS, LOG_DRIVERS, MANAGED_INSTANCES_LOG_DRIVERS } from "../../facts/platform-log-drivers";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { logConfigurationsOf } from "../../task/containers/log-configurations";
import { isWritten } from "../../task/known-elements";
import { anyOf, say, word } from "../../text/say";
import { meantValue } from "../../values/meant-value";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "log-driver-unsupported",
    title: "The log driver is available where the task runs",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["logDriver"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]",
  },
  *check(task) {
    const { launchTypes } = networkingOf(task);
    const fargate = launchTypes.requires("FARGATE");
    const limited = fargate || launchTypes.requires("MANAGED_INSTANCES");
    const allowed: readonly string[] = fargate
      ? FARGATE_LOG_DRIVERS
      : limited
        ? MANAGED_INSTANCES_LOG_DRIVERS
        : LOG_DRIVERS;
    for (const { container, field: logging, driver } of logConfigurationsOf(task)) {
      const { label } = container;
      if (!isWritten(driver) || allowed.includes(driver.value)) continue;
      const isListed = (LOG_DRIVERS as readonly string[]).includes(driver.value);
      const meant = isListed ? undefined : meantValue(driver.value, allowed);
      const renaming = meant === undefined ? undefined : changing(driver, meant);
      const listed = anyOf(allowed.map(word));
      if (!limited) {
        // The agent may have its own driver, or Docker a plugin.
        yield {
          range: driver.range,
          severity: "warning",
          what: say`{logDriver} ${driver.value} of ${label} is not one that ECS lists`,
          remedy: meant === undefined ? say`use ${listed}` : say`write ${word(meant)} if you mean that`,
          why: say`The task starts only on an instance that has this driver`,
          fixes: fixes(renaming),
        };
        continue;
      }
      yield {
        range: driver.range,
        what: fargate
          ? say`{logDriver} ${driver.value} of ${label} is not available on Fargate`
          : say`{logDriver} ${driver.value} of ${label} is not available on managed instances`,
        remedy: meant === undefined ? say`use ${listed}` : say`write ${word(meant)}`,
        why: fargate
          ? say`ECS rejects this log driver on Fargate`
          : say`ECS rejects this log driver on managed instances`,
        related: relatedLaunchType(task, fargate ? "FARGATE" : "MANAGED_INSTANCES"),
        fixes: fixes(renaming, removing(logging)),
      };
    }
  },
});
