import type { Summary } from "@ecs-task-definitions/shared/protocol";
import { type Disposable, l10n, StatusBarAlignment, ThemeColor, window } from "vscode";
import { modeWords } from "./mode-words";

/** The entry of the status bar that has the network mode of a task. */
export interface ModeEntry extends Disposable {
  /** Shows the mode of a task definition, and nothing where there is none in front. */
  show(summary: Summary | undefined): void;
}

/** Left of what VS Code says of the file itself. */
const PRIORITY = 101;

/** Makes the entry, hidden. */
export function modeEntry(): ModeEntry {
  const item = window.createStatusBarItem("ecsTaskDefinition.mode", StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t("ECS network mode");
  return {
    show(summary) {
      if (summary === undefined) return item.hide();
      const { text, why, isRefused } = modeWords(summary);
      // The network of a daemon is none that its author could switch.
      const canSwitch = summary.kind !== "daemon";
      const lines = [
        l10n.t("ECS network mode: {0}", text),
        why,
        ...(summary.launchTypes.length === 0 ? [] : [l10n.t("Made for {0}", summary.launchTypes.join(", "))]),
        ...(canSwitch ? [l10n.t("Click to switch the network mode")] : []),
      ];
      item.text = isRefused ? `$(warning) ${text}` : text;
      item.tooltip = lines.join("\n");
      item.backgroundColor = isRefused ? new ThemeColor("statusBarItem.warningBackground") : undefined;
      item.accessibilityInformation = { label: lines.join(". "), role: canSwitch ? "button" : "text" };
      item.command = canSwitch ? "ecsTaskDefinition.switchNetworkMode" : undefined;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
