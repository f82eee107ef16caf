import type { Summary } from "@ecs-task-definitions/shared/protocol";
import { l10n } from "vscode";

/** How the status bar shows a network mode. */
export interface ModeWords {
  /** The mode, with its source unless it is written in the file: `bridge (default)`. */
  readonly text: string;
  /** The text after "network mode": `unknown` where `text` is `mode unknown`. */
  readonly mode: string;
  readonly why: string;
  /** Whether ECS rejects the mode that the file asks for. */
  readonly isRefused: boolean;
}

/** The network mode of a task in words, in the language of the editor. */
export function modeWords(
  summary: Pick<Summary, "form" | "networkMode" | "networkModeReason" | "refusedMode">,
): ModeWords {
  const { networkMode, networkModeReason: reason, refusedMode } = summary;
  if (refusedMode === null) {
    const said = reason === "unknown" && summary.form === "array" ? elsewhere() : words(networkMode)[reason];
    return { mode: said.text, ...said, isRefused: false };
  }
  const { mode, isWritten } = refusedMode;
  const shown = isWritten ? shortened(mode) : l10n.t("{0} (default)", mode);
  const text = l10n.t("{0} rejected", shown);
  return { text, mode: text, why: refusal(reason, isWritten), isRefused: true };
}

type Said = Pick<ModeWords, "text" | "why"> & Partial<ModeWords>;

function words(mode: string): Readonly<Record<Summary["networkModeReason"], Said>> {
  // A Windows task without a mode uses Docker's own network, which ECS calls default.
  const byDefault = mode === "default" ? "nat" : mode;
  const unknown = { text: l10n.t("mode unknown"), mode: l10n.t("unknown") };
  return {
    written: {
      text: byDefault,
      why: mode === "default" ? l10n.t("what the written mode means on Windows") : l10n.t("as written"),
    },
    default: { text: l10n.t("{0} (default)", byDefault), why: l10n.t("networkMode is left out") },
    assumed: { text: l10n.t("{0} (assumed)", byDefault), why: l10n.t("as the settings assume") },
    fargate: { text: `${mode} (Fargate)`, why: l10n.t("the only one on Fargate") },
    daemon: { text: "daemon_bridge", why: l10n.t("Daemon task definition: one network per instance") },
    undecided: {
      ...unknown,
      why: l10n.t("left out, and AWS's pages disagree on what managed instances make of that"),
    },
    refused: { ...unknown, why: l10n.t("the task can't have the mode that is written") },
    unknown: { ...unknown, why: l10n.t("the file does not tell") },
  };
}

/** The words for a bare list of container definitions, if the settings assume no mode. */
function elsewhere(): Said {
  return {
    text: l10n.t("mode not in this file"),
    mode: l10n.t("not in this file"),
    why: l10n.t(
      "This is only a list of container definitions: Terraform, or another file, sets the mode. The settings can assume one.",
    ),
  };
}

function refusal(reason: Summary["networkModeReason"], isWritten: boolean): string {
  if (reason === "fargate") {
    return isWritten
      ? l10n.t("Fargate has only awsvpc, so ECS rejects the mode that is written")
      : l10n.t("Fargate has only awsvpc, and networkMode is left out");
  }
  return reason === "refused" ? l10n.t("the task can't have the mode that is written") : l10n.t("ECS has no such mode");
}

/** The longest text shown in place of a mode, in characters. All real modes are shorter. */
const LONGEST = 20;

function shortened(mode: string): string {
  // The status bar would show `$(name)` as an icon.
  const plain = mode.replaceAll("$(", "$ (");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
