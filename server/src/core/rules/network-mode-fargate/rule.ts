import { switchNetworkMode } from "../../assists/switch-network-mode";
import { removeFrom } from "../../changes/change";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { DEFAULT_MODE, isNetworkMode } from "../../spec/network-modes";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "network-mode-fargate",
    title: "A task for Fargate runs in awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    apiMessage: "Fargate only supports network mode 'awsvpc'.",
  },
  *check(task) {
    const { networkMode, networking, requiresCompatibilities } = task;
    if (!isKnown(requiresCompatibilities)) return;
    const fargate = requiresCompatibilities.value.filter(isKnown).find(({ value }) => value === "FARGATE");
    if (fargate === undefined) return;
    const removeFargate = {
      title: "Remove FARGATE",
      safe: false,
      changes: [removeFrom(requiresCompatibilities, fargate)],
    };
    const offered = fixes(switchNetworkMode(task, "awsvpc"), removeFargate);
    if (isAbsent(networkMode)) {
      yield {
        range: fargate.range,
        message: `FARGATE requires awsvpc mode, and a task without networkMode gets ${DEFAULT_MODE[networking.os.value]}; add networkMode "awsvpc".`,
        fixes: offered,
      };
    } else if (isKnown(networkMode) && isNetworkMode(networkMode.value) && networkMode.value !== "awsvpc") {
      yield {
        range: networkMode.range,
        message: `networkMode ${quoted(networkMode.value)} does not exist on Fargate, which gives each task a network interface of its own; use awsvpc.`,
        related: [{ message: "Fargate is required here", range: fargate.range }],
        fixes: offered,
      };
    }
  },
});
