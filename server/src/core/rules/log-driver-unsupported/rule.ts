import { editsFor, remove } from "../../edits/edits";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { FARGATE_LOG_DRIVERS, LOG_DRIVERS, MANAGED_INSTANCES_LOG_DRIVERS } from "../../spec/platform-log-drivers";
import { orList } from "../../words";

export default defineRule({
  meta: {
    id: "log-driver-unsupported",
    title: "The log driver exists where the task runs",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    const fargate = launchTypes.requires("FARGATE");
    if (!fargate && !launchTypes.requires("MANAGED_INSTANCES")) return;
    const where = fargate ? "on Fargate" : "on managed instances";
    const allowed: readonly string[] = fargate ? FARGATE_LOG_DRIVERS : MANAGED_INSTANCES_LOG_DRIVERS;
    const range = launchTypes.rangeOf(fargate ? "FARGATE" : "MANAGED_INSTANCES");
    for (const { view, label } of task.containers) {
      const logging = view.object("logConfiguration");
      const driver = isKnown(logging) ? logging.value.string("logDriver") : logging;
      if (!isKnown(logging) || !isKnown(driver) || allowed.includes(driver.value)) continue;
      // One that exists nowhere has a rule of its own.
      if (!(LOG_DRIVERS as readonly string[]).includes(driver.value)) continue;
      yield {
        range: driver.range,
        message: `The log driver "${driver.value}" of ${label} does not exist ${where}; use ${orList(allowed)}.`,
        ...(range && { related: [{ message: `the task has to run ${where}`, range }] }),
        fixes: [{ title: "Remove logConfiguration", safe: false, edits: () => editsFor(task.tree, [remove(logging)]) }],
      };
    }
  },
});
