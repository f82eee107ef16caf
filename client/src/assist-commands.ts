import {
  ASSIST_EDIT_REQUEST,
  ASSISTS_REQUEST,
  type AssistEditParams,
  type AssistOffer,
  type DocumentParams,
  FARGATE_OBSTACLE_REQUEST,
  type FargateObstacle,
  type Summary,
} from "@ecs-task-definitions/shared/protocol";
import { commands, l10n, type TextDocument, WorkspaceEdit, window } from "vscode";
import type { WorkspaceEdit as ProtocolEdit } from "vscode-languageclient";
import { type Choice, chooseOffer, confirmOffer } from "./assist-picker";
import type { Extension } from "./extension";
import { ASSUME_MODE } from "./mode-entry";
import { summaryOf } from "./summary";

/** The palette commands that change a whole task definition. Each says why if there is nothing to change. */
export function assistCommands(
  extension: Extension,
): Readonly<Record<string, (document: TextDocument) => Promise<void>>> {
  const assist =
    (id: string, nothing: (document: TextDocument) => string | Promise<string>) => async (document: TextDocument) => {
      const [offer] = (await requestAssists(extension, document)).filter((other) => other.id === id);
      if (offer === undefined) void window.showInformationMessage(await nothing(document));
      else await make(extension, document, await confirmOffer(offer));
    };
  return {
    "ecsTaskDefinition.switchNetworkMode": (document) => switchNetworkMode(extension, document),
    "ecsTaskDefinition.useDynamicHostPorts": assist("use-dynamic-host-ports", () =>
      l10n.t("This task definition has no static host port that could be dynamic."),
    ),
    "ecsTaskDefinition.makeFargateReady": assist("make-fargate-ready", async (document) =>
      whyNotForFargate(await obstacleTo(extension, document)),
    ),
    "ecsTaskDefinition.cleanDescribeOutput": assist("clean-describe-output", () =>
      l10n.t("This task definition holds nothing that only describe-task-definition prints."),
    ),
  };
}

/** Says why the task definition can't be made ready for Fargate. */
function whyNotForFargate(obstacle: FargateObstacle | null | undefined): string {
  switch (obstacle) {
    case "done":
      return l10n.t("Nothing in this task definition has to change for Fargate.");
    case "list":
      return l10n.t("This is only a list of container definitions, and what Fargate needs is set in another file.");
    case "broken":
      return l10n.t("The file is not valid JSON yet, so nothing was changed.");
    case "part":
      return l10n.t("This is only a part of a task definition, so it can't be made Fargate-ready.");
    case "operatingSystemFamily":
      return l10n.t("Only tasks for Linux can be made Fargate-ready, and operatingSystemFamily says something else.");
    case "resourceRequirements":
      return l10n.t("A container requires a GPU or another accelerator, which Fargate does not have.");
    case "size":
      return l10n.t(
        "cpu and memory of the task are more than Fargate has, or no amounts that can be read. Fix them first.",
      );
    case "misplaced":
      return l10n.t("A property that has to change has a misspelled key. Rename it first.");
    case "networkMode":
    case "requiresCompatibilities":
      return l10n.t(
        "{0} is unknown here, or rules Fargate out, so this task definition can't be made Fargate-ready.",
        obstacle,
      );
    default:
      return l10n.t("Nothing is known of this task definition yet.");
  }
}

function obstacleTo(extension: Extension, document: TextDocument): Promise<FargateObstacle | null> | undefined {
  const params: DocumentParams = { uri: document.uri.toString() };
  return extension.client()?.sendRequest<FargateObstacle | null>(FARGATE_OBSTACLE_REQUEST, params);
}

async function switchNetworkMode(extension: Extension, document: TextDocument): Promise<void> {
  const offers = (await requestAssists(extension, document)).filter(({ id }) => id.startsWith("switch-to-"));
  if (offers.length === 0) {
    void sayWhyNoSwitch(await summaryOf(extension, document));
    return;
  }
  await make(extension, document, await chooseOffer(l10n.t("Switch the network mode"), offers));
}

/**
 * Says why the mode can't be switched. For a bare list of containers it offers the settings, which can assume a mode.
 */
async function sayWhyNoSwitch(summary: Summary | undefined): Promise<void> {
  if (summary?.form === "array") {
    const opening = l10n.t("Open Settings");
    const message = l10n.t("This is only a list of container definitions, so the network mode is set in another file.");
    const picked = await window.showInformationMessage(message, opening);
    if (picked === opening) await commands.executeCommand(ASSUME_MODE.command, ...(ASSUME_MODE.arguments ?? []));
    return;
  }
  await window.showInformationMessage(
    summary?.networkModeReason === "unknown"
      ? l10n.t("The network mode of this task definition is not known here, so it can't be switched.")
      : l10n.t("This task definition can't run in another network mode."),
  );
}

async function requestAssists(extension: Extension, document: TextDocument): Promise<readonly AssistOffer[]> {
  const params = { uri: document.uri.toString() };
  return (await extension.client()?.sendRequest<readonly AssistOffer[]>(ASSISTS_REQUEST, params)) ?? [];
}

/** Makes the chosen change in one undo step, or opens the refactor preview first. */
async function make(extension: Extension, document: TextDocument, choice: Choice | undefined): Promise<void> {
  const client = extension.client();
  if (choice === undefined || client === undefined) return;
  const { offer, preview } = choice;
  const uri = document.uri.toString();
  const params: AssistEditParams = { uri, id: offer.id };
  const edit = await client.sendRequest<ProtocolEdit | null>(ASSIST_EDIT_REQUEST, params);
  if (edit === null) return;
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const changes = offer.description.length;
  const decisions = offer.decisions.length;
  const change = { uri, id: offer.id, title: offer.title, changes, decisions };
  const notice = changes > 1 || decisions > 0 ? {} : undefined;
  await extension.changes.make(preview ? confirmed(converted, offer.title) : converted, change, notice);
}

/** The same edit, with confirmation needed for each part. */
function confirmed(edit: WorkspaceEdit, label: string): WorkspaceEdit {
  const asking = new WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) {
    for (const { range, newText } of edits) {
      asking.replace(uri, range, newText, { needsConfirmation: true, label });
    }
  }
  return asking;
}
