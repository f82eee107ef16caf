import { platformGaps } from "../../deviations/platform-gaps";
import { FARGATE_GAPS } from "../../facts/platform-gaps";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { say } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "fargate-unsupported",
    title: "A task for Fargate uses only what Fargate supports",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: FARGATE_GAPS.map(({ key }) => ["FARGATE", key]),
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    apiMessage: "Fargate compatible task definitions do not support ipcMode",
  },
  *check(task) {
    const { launchTypes } = networkingOf(task);
    if (!launchTypes.requires("FARGATE")) return;
    const related = relatedLaunchType(task, "FARGATE");
    yield* platformGaps(task, {
      refuses: (what) => say`Fargate does not support ${what}`,
      gaps: FARGATE_GAPS,
      related,
    });
  },
});
