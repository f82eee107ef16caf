import {
  ASSIST_EDIT_REQUEST,
  ASSISTS_REQUEST,
  type AssistEditParams,
  type AssistOffer,
  type DocumentParams,
  FARGATE_OBSTACLE_REQUEST,
  type FargateObstacle,
  SUMMARY_REQUEST,
  type Summary,
} from "@ecs-task-definitions/shared/protocol";
import type { CancellationToken, WorkspaceEdit } from "vscode-languageserver";
import { fargateObstacle } from "../core/assists/make-fargate-ready";
import { isLaunchType } from "../core/facts/launch-types";
import { shortMessage } from "../core/findings/finding-words";
import type { SEVERITIES } from "../core/findings/rule";
import { decisionsIn } from "../core/judging/decisions";
import { networkingOf } from "../core/network/networking";
import { refusedMode } from "../core/network/refused-mode";
import { isKnown } from "../core/task/fields";
import { shown, shownFirst } from "../core/text/say";
import { readable } from "../core/text/words";
import type { ClientFeatures } from "./client-capabilities";
import { toWorkspaceEdit } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** The custom requests of the extension. If a text has several task definitions, they are about the first. */
export const requests: Feature = {
  capabilities: () => ({}),
  register({ connection, withSnapshot }) {
    connection.onRequest(SUMMARY_REQUEST, ({ uri }: DocumentParams, token: CancellationToken) =>
      withSnapshot<Summary | null>("The summary", uri, null, token, summaryOf),
    );
    connection.onRequest(ASSISTS_REQUEST, ({ uri }: DocumentParams, token: CancellationToken) =>
      withSnapshot<readonly AssistOffer[]>("The assists", uri, [], token, offersOf),
    );
    connection.onRequest<FargateObstacle | null, void>(
      FARGATE_OBSTACLE_REQUEST,
      ({ uri }: DocumentParams, token: CancellationToken) =>
        withSnapshot<FargateObstacle | null>("The obstacle to Fargate", uri, null, token, ({ analysis }) => {
          const task = analysis?.tasks[0];
          return task === undefined ? null : (fargateObstacle(task) ?? null);
        }),
    );
    connection.onRequest(ASSIST_EDIT_REQUEST, ({ uri, id }: AssistEditParams, token: CancellationToken) =>
      withSnapshot<WorkspaceEdit | null>("An assist", uri, null, token, ({ analysis, document }, client) => {
        const assist = analysis?.assists[0]?.find((offer) => offer.id === id);
        if (analysis === undefined || assist === undefined) return null;
        return toWorkspaceEdit(document, analysis.tree, assist.edits(), client);
      }),
    );
  },
};

function offersOf({ analysis, options }: Snapshot, { wording }: ClientFeatures): readonly AssistOffer[] {
  if (analysis === undefined) return [];
  const decisions = decisionsIn(analysis.tree.text, options);
  const [assists = []] = analysis.assists;
  return assists.map((assist) => ({
    id: assist.id,
    title: shown(assist.name, wording),
    description: assist.description.map(readable),
    decisions: [
      ...decisions(assist).map((finding) => shownFirst(shortMessage(finding), wording)),
      ...assist.notes.map(readable),
    ],
  }));
}

function summaryOf({ analysis }: Snapshot): Summary | null {
  const task = analysis?.tasks[0];
  if (analysis === undefined || task === undefined) return null;
  const { kind, form, requiresCompatibilities } = task;
  const networking = networkingOf(task);
  const launchTypes = requiresCompatibilities.state === "known" ? requiresCompatibilities.value : [];
  const { findings } = analysis;
  const count = (severity: (typeof SEVERITIES)[number]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    kind,
    form,
    networkMode: networking.mode.value,
    networkModeReason: networking.mode.reason,
    refusedMode: refusedMode(task) ?? null,
    launchTypes: launchTypes.flatMap((field) => (isKnown(field) && isLaunchType(field.value) ? [field.value] : [])),
    counts: {
      error: count("error"),
      warning: count("warning"),
      information: count("information"),
      hint: count("hint"),
    },
  };
}
