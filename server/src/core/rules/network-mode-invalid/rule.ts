import { unsafe } from "../../assists/assist";
import { fits, switchNetworkMode } from "../../assists/switch-network-mode";
import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import type { TaskDefinition } from "../../model/model";
import { removeNetworkMode } from "../../network/network-mode-removal";
import { defineRule, type Fix, fixes, type Severity } from "../../rule";
import { isNetworkMode, NETWORK_MODES, type NetworkMode } from "../../spec/network-modes";
import type { OsFamily } from "../../spec/os-families";
import { isForGo } from "../../structure/empty-text-of";
import { nearest } from "../../values/nearest";
import { isUnfilled } from "../../values/unfilled";
import { orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "network-mode-invalid",
    title: "networkMode is awsvpc, bridge, host or none",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { networkMode, networking } = task;
    if (!isKnown(networkMode) || isNetworkMode(networkMode.value)) return;
    const written = networkMode.value;
    // A mode that the launch types or the system refuse would only be the next mistake.
    const possible = NETWORK_MODES.filter((mode) => task.networking.allows(mode));
    const meant = nearest(written, possible);
    // "none" takes all networking away, and a program that had nothing to write did not mean that.
    const unfilled = isUnfilled(written);
    const correction: Fix | undefined = meant && {
      title: `Change networkMode to ${meant}`,
      safe: !unfilled && fits(task, meant),
      changes: [set(networkMode, meant)],
    };
    // Docker and the AWS documents call the mode of a task without networkMode by these names. Of any other
    // value nobody knows that its author means that mode.
    const isDefault = ["default", "nat"].includes(written.toLowerCase());
    const safely = isDefault && (networking.mode.value === "default" || fits(task, "bridge"));
    const removal = safely ? removeNetworkMode(task) : unsafe(removeNetworkMode(task));
    const offered = unfilled ? fixes(removal, correction) : fixes(correction, removal);
    let remedy = remedyFor(possible, removal !== undefined, unfilled);
    if (meant && !unfilled) remedy = `write ${quoted(meant)}`;
    else if (isDefault && removal) remedy = `remove networkMode, which gives ${DEFAULTS[networking.os.value]}`;
    yield {
      range: networkMode.range,
      // AWS itself lists "default" as the mode of Windows tasks, so that nobody can say it is refused there.
      severity: severityOf(task, written),
      message: unfilled
        ? `networkMode ${quoted(written)} is a value that some program failed to fill in; ${remedy}.`
        : `networkMode ${quoted(written)} is none of the values that ECS lists (awsvpc, bridge, host, none); ${remedy}.`,
      fixes: offered.length > 0 ? offered : fixes(switchNetworkMode(task, "awsvpc")),
    };
  },
});

function severityOf(task: TaskDefinition, written: string): Severity {
  if (written === "" && isForGo(task)) return "information";
  return written === "default" && task.networking.os.value !== "linux" ? "warning" : "error";
}

/** What a task gets by leaving networkMode out. */
const DEFAULTS: Readonly<Record<OsFamily, string>> = {
  linux: "a Linux task bridge",
  windows: "a Windows task Docker's nat network",
  unknown: "a Linux task bridge and a Windows task Docker's nat network",
};

function remedyFor(possible: readonly NetworkMode[], removable: boolean, unfilled: boolean): string {
  // Of other values the message has listed all modes before.
  if (possible.length === NETWORK_MODES.length && !unfilled) return "use one of them or leave networkMode out";
  if (removable) return `${possible.length > 0 ? `use ${orList(possible)}, or ` : ""}leave networkMode out`;
  if (possible.length === 1) return `use ${orList(possible)}, the only one that fits this task`;
  return possible.length > 0 ? `use ${orList(possible)}` : "first require launch types that have a mode in common";
}
