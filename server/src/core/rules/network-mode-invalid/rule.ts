import { unsafe } from "../../assists/assist";
import { fits, switchNetworkMode } from "../../assists/switch-network-mode";
import { isForGo } from "../../deviations/empty-text-of";
import { isNetworkMode, NETWORK_MODES } from "../../facts/network-modes";
import { changing } from "../../findings/builders";
import { defineRule, type Fix, fixes, type Severity } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { nearest } from "../../text/nearest";
import { allOf, say, word } from "../../text/say";
import { isUnfilled } from "../../values/unfilled";
import { removeNetworkMode } from "../shared/network-mode-removal";
import { remedyFor, WITHOUT_MODE } from "./remedies";

export default defineRule({
  meta: {
    id: "network-mode-invalid",
    title: "networkMode is awsvpc, bridge, host or none",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [["networkMode", "deviation:value"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { networkMode } = task;
    const networking = networkingOf(task);
    if (!isKnown(networkMode) || isNetworkMode(networkMode.value)) return;
    const written = networkMode.value;
    // A mode that the launch types or the system refuse would only be the next mistake.
    const possible = NETWORK_MODES.filter((mode) => networking.allows(mode));
    const meant = nearest(written, possible);
    // "none" removes all networking, which a program that left a value unset did not mean.
    const unfilled = isUnfilled(written);
    // Docker and AWS use these names for the mode of a task without networkMode. Any other may mean any mode.
    const isDefault = ["default", "nat"].includes(written.toLowerCase());
    const removal = removeNetworkMode(task);
    const changes = (): readonly Fix[] => {
      const correction = meant && changing(networkMode, meant, { safe: !unfilled && fits(task, meant) });
      const safely = isDefault && (networking.mode.value === "default" || fits(task, "bridge"));
      const leavingOut = safely ? removal : unsafe(removal);
      return unfilled ? fixes(leavingOut, correction) : fixes(correction, leavingOut);
    };
    let remedy = remedyFor(possible, removal !== undefined);
    if (meant && !unfilled) remedy = say`use ${word(meant)}`;
    else if (isDefault && removal) remedy = WITHOUT_MODE[networking.os.value];
    yield {
      range: networkMode.range,
      // AWS itself lists "default" as the mode of Windows tasks, so it may not be refused there.
      severity: severityOf(task, written),
      what: unfilled
        ? say`{networkMode} ${written} looks like a value that was never filled in`
        : say`{networkMode} ${written} is not a network mode`,
      remedy,
      why: say`The network modes are ${allOf(NETWORK_MODES.map(word))}, in lower case`,
      fixes: meant || removal ? changes : () => fixes(switchNetworkMode(task, "awsvpc")),
    };
  },
});

function severityOf(task: TaskDefinition, written: string): Severity {
  if (written === "" && isForGo(task)) return "information";
  return written === "default" && networkingOf(task).os.value !== "linux" ? "warning" : "error";
}
