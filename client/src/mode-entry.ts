import type { Summary } from "@ecs-task-definitions/shared/protocol";
import { settingId } from "@ecs-task-definitions/shared/settings";
import { type Command, type Disposable, l10n, StatusBarAlignment, ThemeColor, window } from "vscode";
import { modeWords } from "./mode-words";

/** The status bar entry with the network mode of a task. */
export interface ModeEntry extends Disposable {
  /** Shows the mode of a task definition; nothing if there is none. */
  show(summary: Summary | undefined): void;
}

/** Left of VS Code's own entries about the file. */
const PRIORITY = 101;

/** Opens the settings that assume a network mode for files that don't say theirs. */
export const ASSUME_MODE: Command = {
  command: "workbench.action.openSettings",
  title: "",
  arguments: [`@id:${settingId("assumeNetworkMode")}`],
};

/** Creates the entry, hidden. */
export function modeEntry(): ModeEntry {
  const item = window.createStatusBarItem("ecsTaskDefinition.mode", StatusBarAlignment.Right, PRIORITY);
  item.name = l10n.t("ECS network mode");
  return {
    show(summary) {
      if (summary === undefined) return item.hide();
      const { text, mode, why, isRefused } = modeWords(summary);
      const click = clickOn(summary);
      const lines = [
        l10n.t("ECS network mode: {0}", mode),
        why,
        ...(summary.launchTypes.length === 0 ? [] : [l10n.t("Made for {0}", summary.launchTypes.join(", "))]),
        ...(click === undefined ? [] : [click.says]),
      ];
      item.text = isRefused ? `$(warning) ${text}` : text;
      item.tooltip = lines.join("\n");
      item.backgroundColor = isRefused ? new ThemeColor("statusBarItem.warningBackground") : undefined;
      item.accessibilityInformation = { label: lines.join(". "), role: click === undefined ? "text" : "button" };
      item.command = click?.command;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

/** What a click does, and its label. Nothing for a daemon, whose network mode can't be switched. */
function clickOn({ kind, form }: Summary): { readonly says: string; readonly command: string | Command } | undefined {
  if (kind === "daemon") return undefined;
  return form === "array"
    ? { says: l10n.t("Click to open the settings that assume a network mode"), command: ASSUME_MODE }
    : { says: l10n.t("Click to switch the network mode"), command: "ecsTaskDefinition.switchNetworkMode" };
}
