import { SETTINGS_SECTION, type SettingName, type Settings } from "@ecs-task-definitions/shared/settings";
import { ConfigurationTarget, commands, l10n, type Uri, window, workspace } from "vscode";

const NAME = "rules" satisfies SettingName;
type Severities = Settings[typeof NAME];

/**
 * Turns a rule off in the settings of the workspace, or of the user if no folder is open, and says so. If the settings
 * of a folder in the workspace have the rule, they count, so it is turned off there.
 */
export async function turnOffRule(rule: string, resource: Uri | undefined): Promise<void> {
  const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
  const isInFolder = severitiesIn(ConfigurationTarget.WorkspaceFolder, resource)?.[rule] !== undefined;
  const outside = hasFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const target = isInFolder ? ConfigurationTarget.WorkspaceFolder : outside;
  const before = severitiesIn(target, resource)?.[rule];
  await setSeverity(rule, "off", target, resource);
  // Not awaited: the editor waits for the command of an action, and a notification stays until the user closes it.
  tell(rule, target, () => setSeverity(rule, before, target, resource)).catch((error) =>
    window.showErrorMessage(error instanceof Error ? error.message : String(error)),
  );
}

/** Says that a rule is off, with buttons to take it back and to see the setting. */
async function tell(rule: string, target: ConfigurationTarget, takeBack: () => Promise<void>): Promise<void> {
  const inWorkspace = target !== ConfigurationTarget.Global;
  const message = inWorkspace
    ? l10n.t("{0} is off in this workspace.", rule)
    : l10n.t("{0} is off in your settings.", rule);
  const undoing = l10n.t("Undo");
  const opening = l10n.t("Open Settings");
  const picked = await window.showInformationMessage(message, undoing, opening);
  if (picked === undoing) await takeBack();
  if (picked === opening) {
    const place = inWorkspace ? "workbench.action.openWorkspaceSettings" : "workbench.action.openSettings2";
    await commands.executeCommand(place, { query: `@id:${SETTINGS_SECTION}.${NAME}` });
  }
}

/** Writes the severity of one rule and keeps the others. Without a severity the rule has its default again. */
async function setSeverity(
  rule: string,
  severity: Severities[string] | undefined,
  target: ConfigurationTarget,
  resource: Uri | undefined,
): Promise<void> {
  const { [rule]: _, ...others } = severitiesIn(target, resource) ?? {};
  const after = severity === undefined ? others : { ...others, [rule]: severity };
  const value = Object.keys(after).length === 0 ? undefined : after;
  await workspace.getConfiguration(SETTINGS_SECTION, resource).update(NAME, value, target);
}

/** The severities that the settings at a place set; `undefined` if they set none. */
function severitiesIn(target: ConfigurationTarget, resource: Uri | undefined): Severities | undefined {
  const written = workspace.getConfiguration(SETTINGS_SECTION, resource).inspect<Severities>(NAME);
  if (target === ConfigurationTarget.WorkspaceFolder) return written?.workspaceFolderValue;
  return target === ConfigurationTarget.Workspace ? written?.workspaceValue : written?.globalValue;
}
