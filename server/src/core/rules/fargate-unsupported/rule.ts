import { defineRule } from "../../rule";
import { FARGATE_GAPS } from "../../spec/platform-gaps";
import { platformGaps } from "../../structure/platform-gaps";

export default defineRule({
  meta: {
    id: "fargate-unsupported",
    title: "A task for Fargate uses only what Fargate has",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    apiMessage: "Fargate compatible task definitions do not support ipcMode",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    if (!launchTypes.requires("FARGATE")) return;
    const range = launchTypes.rangeOf("FARGATE");
    const asked = range && { message: "Fargate is required here", range };
    yield* platformGaps(task, { refuses: "Fargate does not support", gaps: FARGATE_GAPS, asked });
  },
});
