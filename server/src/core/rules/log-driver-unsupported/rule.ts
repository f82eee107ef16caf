import { remove, set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule, type Fix, fixes } from "../../rule";
import { FARGATE_LOG_DRIVERS, LOG_DRIVERS, MANAGED_INSTANCES_LOG_DRIVERS } from "../../spec/platform-log-drivers";
import { meantValue } from "../../values/meant-value";
import { orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "log-driver-unsupported",
    title: "The log driver exists where the task runs",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    const fargate = launchTypes.requires("FARGATE");
    const limited = fargate || launchTypes.requires("MANAGED_INSTANCES");
    const where = fargate ? "on Fargate" : "on managed instances";
    const allowed: readonly string[] = fargate
      ? FARGATE_LOG_DRIVERS
      : limited
        ? MANAGED_INSTANCES_LOG_DRIVERS
        : LOG_DRIVERS;
    const range = launchTypes.rangeOf(fargate ? "FARGATE" : "MANAGED_INSTANCES");
    for (const { view, label } of task.containers) {
      const logging = view.object("logConfiguration");
      const driver = isKnown(logging) ? logging.value.string("logDriver") : logging;
      if (!isKnown(logging) || !isWritten(driver) || allowed.includes(driver.value)) continue;
      const isListed = (LOG_DRIVERS as readonly string[]).includes(driver.value);
      const meant = isListed ? undefined : meantValue(driver.value, allowed);
      const renaming: Fix | undefined =
        meant === undefined
          ? undefined
          : {
              title: `Change logDriver to ${meant}`,
              safe: false,
              changes: [set(driver, meant)],
            };
      if (!limited) {
        // The agent may be built with a driver of its own, or Docker have a plugin.
        yield {
          range: driver.range,
          severity: "warning",
          message: `The log driver ${quoted(driver.value)} of ${label} is none that ECS lists, so the task starts only where the instance has it; ${meant === undefined ? `use ${orList(allowed)} elsewhere` : `write ${meant} if that is meant`}.`,
          fixes: fixes(renaming),
        };
        continue;
      }
      yield {
        range: driver.range,
        message: `The log driver ${quoted(driver.value)} of ${label} does not exist ${where}; ${meant === undefined ? `use ${orList(allowed)}` : `write ${meant}`}.`,
        ...(range && { related: [{ message: `the task has to run ${where}`, range }] }),
        fixes: fixes(renaming, {
          title: "Remove logConfiguration",
          safe: false,
          changes: [remove(logging)],
        }),
      };
    }
  },
});
