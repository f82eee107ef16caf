import { switchNetworkMode } from "../../assists/switch-network-mode";
import { isNetworkMode } from "../../facts/network-modes";
import type { OsFamily } from "../../facts/os-families";
import { removingFrom } from "../../findings/builders";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isAbsent, isKnown } from "../../task/fields";
import { type Said, say, word } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "network-mode-fargate",
    title: "A task for Fargate uses awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["FARGATE", "without RegisterTaskDefinitionRequest.networkMode"],
      ["FARGATE", "bridge"],
      ["FARGATE", "host"],
      ["FARGATE", "none"],
    ],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    apiMessage: "Fargate only supports network mode 'awsvpc'.",
  },
  *check(task) {
    const { networkMode, requiresCompatibilities } = task;
    const networking = networkingOf(task);
    if (!isKnown(requiresCompatibilities)) return;
    const fargate = requiresCompatibilities.value.filter(isKnown).find(({ value }) => value === "FARGATE");
    if (fargate === undefined) return;
    const offered = (): readonly Fix[] =>
      fixes(switchNetworkMode(task, "awsvpc"), removingFrom(requiresCompatibilities, fargate));
    if (isAbsent(networkMode)) {
      yield {
        range: fargate.range,
        what: say`${word("FARGATE")} requires ${word("awsvpc")} mode`,
        remedy: say`add {networkMode} ${word("awsvpc")}`,
        why: WITHOUT_MODE[networking.os.value],
        fixes: offered,
      };
    } else if (isKnown(networkMode) && isNetworkMode(networkMode.value) && networkMode.value !== "awsvpc") {
      yield {
        range: networkMode.range,
        what: say`{networkMode} ${networkMode.value} doesn't exist on Fargate`,
        remedy: say`use ${word("awsvpc")}`,
        why: say`Fargate has only ${word("awsvpc")} mode, which gives each task its own network interface`,
        related: relatedLaunchType(task, "FARGATE"),
        fixes: offered,
      };
    }
  },
});

/** What a task gets without networkMode. */
const WITHOUT_MODE: Readonly<Record<OsFamily, Said>> = {
  linux: say`Without {networkMode} a Linux task gets ${word("bridge")} mode, which Fargate doesn't have`,
  windows: say`Without {networkMode} a Windows task gets Docker's ${word("nat")} network, which Fargate doesn't have`,
  unknown: say`Without {networkMode} a task gets ${word("bridge")} mode or Docker's ${word("nat")} network, which Fargate doesn't have`,
};
