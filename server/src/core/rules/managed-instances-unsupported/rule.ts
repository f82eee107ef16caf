import { platformGaps } from "../../deviations/platform-gaps";
import { FARGATE_GAPS, MANAGED_INSTANCES_GAPS } from "../../facts/platform-gaps";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { say } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "managed-instances-unsupported",
    title: "A task for managed instances uses only what they support",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["MANAGED_INSTANCES"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html",
  },
  *check(task) {
    const { launchTypes, mode } = networkingOf(task);
    if (!launchTypes.requires("MANAGED_INSTANCES")) return;
    // The rules for the network mode and for Fargate report what those exclude anyway.
    const awsvpc = mode.value === "awsvpc";
    const fargate = launchTypes.requires("FARGATE");
    const gaps = MANAGED_INSTANCES_GAPS.filter(({ key }) => {
      if (NOT_IN_AWSVPC.includes(key)) return !awsvpc;
      return !fargate || FARGATE_GAPS.every((other) => other.key !== key);
    });
    const related = relatedLaunchType(task, "MANAGED_INSTANCES");
    yield* platformGaps(task, { refuses: (what) => say`Managed instances do not support ${what}`, gaps, related });
  },
});

/** What awsvpc mode lacks on every launch type; each has a rule of its own. */
const NOT_IN_AWSVPC: readonly string[] = [
  "disableNetworking",
  "dnsSearchDomains",
  "dnsServers",
  "extraHosts",
  "hostname",
];
