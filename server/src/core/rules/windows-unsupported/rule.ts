import { platformGaps } from "../../deviations/platform-gaps";
import { FARGATE_GAPS, WINDOWS_GAPS } from "../../facts/platform-gaps";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { relatedWindows } from "../shared/related";

export default defineRule({
  meta: {
    id: "windows-unsupported",
    title: "A Windows task uses only what Windows containers support",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["windows"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const { os, launchTypes } = networkingOf(task);
    const { operatingSystemFamily } = task;
    if (os.value !== "windows" || !isKnown(operatingSystemFamily)) return;
    // The rules for Fargate report what it rejects on every system.
    const said = launchTypes.requires("FARGATE") ? ["pidMode", ...FARGATE_GAPS.map(({ key }) => key)] : [];
    const gaps = WINDOWS_GAPS.filter(({ key }) => !said.includes(key));
    const related = relatedWindows(task);
    yield* platformGaps(task, { refuses: (what) => say`Windows containers do not support ${what}`, gaps, related });
  },
});
