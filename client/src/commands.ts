import {
  ASSIST_EDIT_REQUEST,
  ASSISTS_REQUEST,
  type AssistEditParams,
  type AssistOffer,
  CLIENT_COMMANDS,
} from "@ecs-task-definitions/shared/protocol";
import { SETTINGS_SECTION } from "@ecs-task-definitions/shared/settings";
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  l10n,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import type { Extension } from "./extension";
import { fixAllCommand } from "./fix-all";
import { explainRule, pickRule, provideRulePages } from "./rule-pages";

/** The ids of the commands in the palette; code actions have two more, see `CLIENT_COMMANDS`. */
const COMMANDS = {
  switchNetworkMode: "ecsTaskDefinition.switchNetworkMode",
  useDynamicHostPorts: "ecsTaskDefinition.useDynamicHostPorts",
  makeFargateReady: "ecsTaskDefinition.makeFargateReady",
  cleanDescribeOutput: "ecsTaskDefinition.cleanDescribeOutput",
  treatAsTaskDefinition: "ecsTaskDefinition.treatAsTaskDefinition",
  stopTreatingAsTaskDefinition: "ecsTaskDefinition.stopTreatingAsTaskDefinition",
  restartServer: "ecsTaskDefinition.restartServer",
  showOutput: "ecsTaskDefinition.showOutput",
} as const;

/** Registers every command of the extension. */
export function registerCommands(extension: Extension): readonly Disposable[] {
  const { context, output, overrides } = extension;
  const onActive = (work: (document: TextDocument) => Promise<void>) => async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document !== undefined) await work(document);
  };
  return [
    provideRulePages(context),
    fixAllCommand(extension),
    commands.registerCommand(
      COMMANDS.switchNetworkMode,
      onActive((document) => switchNetworkMode(extension, document)),
    ),
    commands.registerCommand(
      COMMANDS.useDynamicHostPorts,
      onActive(async (document) => {
        const applied = await applyAssist(extension, document, "use-dynamic-host-ports");
        if (!applied)
          void window.showInformationMessage(
            l10n.t("This task definition has no static host port that could be dynamic."),
          );
      }),
    ),
    commands.registerCommand(
      COMMANDS.makeFargateReady,
      onActive(async (document) => {
        const applied = await applyAssist(extension, document, "make-fargate-ready");
        if (!applied)
          void window.showInformationMessage(
            l10n.t("This task definition is ready for Fargate, or holds something that Fargate can't have."),
          );
      }),
    ),
    commands.registerCommand(
      COMMANDS.cleanDescribeOutput,
      onActive(async (document) => {
        const applied = await applyAssist(extension, document, "clean-describe-output");
        if (!applied)
          void window.showInformationMessage(
            l10n.t("This task definition holds nothing that only describe-task-definition prints."),
          );
      }),
    ),
    commands.registerCommand(
      COMMANDS.treatAsTaskDefinition,
      onActive((document) => overrides.declare(document.uri, "include")),
    ),
    commands.registerCommand(
      COMMANDS.stopTreatingAsTaskDefinition,
      onActive((document) => overrides.declare(document.uri, "exclude")),
    ),
    commands.registerCommand(COMMANDS.restartServer, () => extension.restart()),
    commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    commands.registerCommand(CLIENT_COMMANDS.explainRule, async (rule?: string) => {
      const id = rule ?? (await pickRule(context));
      if (id !== undefined) await explainRule(id);
    }),
    commands.registerCommand(CLIENT_COMMANDS.turnOffRule, async (rule?: string, uri?: string) => {
      if (rule !== undefined) await turnOffRule(rule, uri === undefined ? undefined : Uri.parse(uri));
    }),
  ];
}

async function switchNetworkMode(extension: Extension, document: TextDocument): Promise<void> {
  const offers = (await requestAssists(extension, document)).filter(({ id }) => id.startsWith("switch-to-"));
  if (offers.length === 0) {
    void window.showInformationMessage(l10n.t("This task definition can't run in another network mode."));
    return;
  }
  const picked = await window.showQuickPick(
    offers.map(({ id, title, description }) => ({ id, label: title, detail: description.join(" · ") })),
    {
      title: l10n.t("Switch the network mode"),
      placeHolder: l10n.t("What each choice changes stands below it"),
      matchOnDetail: true,
    },
  );
  if (picked !== undefined) await applyAssist(extension, document, picked.id);
}

async function requestAssists(extension: Extension, document: TextDocument): Promise<readonly AssistOffer[]> {
  const params = { uri: document.uri.toString() };
  return (await extension.client()?.sendRequest<readonly AssistOffer[]>(ASSISTS_REQUEST, params)) ?? [];
}

/** Makes the change of an assist in one undo step; false where there was nothing to change. */
async function applyAssist(extension: Extension, document: TextDocument, id: string): Promise<boolean> {
  const client = extension.client();
  const params: AssistEditParams = { uri: document.uri.toString(), id };
  const edit = await client?.sendRequest<WorkspaceEdit | null>(ASSIST_EDIT_REQUEST, params);
  if (client === undefined || edit === undefined || edit === null) return false;
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  return workspace.applyEdit(converted);
}

/** Writes `"off"` for a rule into the settings of the workspace, or of the user where no folder is open. */
async function turnOffRule(rule: string, resource: Uri | undefined): Promise<void> {
  const configuration = workspace.getConfiguration(SETTINGS_SECTION, resource);
  const hasFolder = (workspace.workspaceFolders ?? []).length > 0;
  const written = configuration.inspect<Readonly<Record<string, string>>>("rules");
  const before = hasFolder ? written?.workspaceValue : written?.globalValue;
  const target = hasFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update("rules", { ...before, [rule]: "off" }, target);
}
