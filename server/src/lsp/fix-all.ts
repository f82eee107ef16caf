import { FIX_ALL_REQUEST, type FixAllAnswer, type FixAllParams } from "@ecs-task-definitions/shared/protocol";
import type { CancellationToken, WorkspaceEdit } from "vscode-languageserver";
import { isWhole } from "../core/document/whole";
import { type Analysis, analyze } from "../core/judging/analyze";
import { fixAll, fixedBy, safeFixOf } from "../core/judging/fix-all";
import type { ClientFeatures } from "./client-capabilities";
import { lineEdits, toWorkspaceEdit } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** The extension's command that fixes all and reports what it did; other clients use the code action. */
export const fixAllRequest: Feature = {
  capabilities: () => ({}),
  register({ connection, withSnapshot }) {
    connection.onRequest(FIX_ALL_REQUEST, ({ uri, removals }: FixAllParams, token: CancellationToken) =>
      withSnapshot<FixAllAnswer<WorkspaceEdit> | null>("Fixing all", uri, null, token, (snapshot, client) =>
        answerOf(snapshot, removals === true || snapshot.settings["fixAll.removals"], client),
      ),
    );
  },
};

function answerOf(
  { analysis, document, options }: Snapshot,
  removals: boolean,
  client: ClientFeatures,
): FixAllAnswer<WorkspaceEdit> | null {
  if (analysis === undefined) return null;
  const text = document.getText();
  const fixed = fixAll(text, options, { removals });
  const edits = lineEdits(text, fixed.text);
  return {
    edit: edits.length === 0 ? null : toWorkspaceEdit(document, analysis.tree, edits, client),
    fixed: fixed.gone,
    removals: removals ? 0 : fixAll(fixed.text, options, { removals: true }).gone,
    choices: (fixed.text === text ? analysis : analyze(fixed.text, options)).findings.filter(isChoice).length,
    whole: isWhole(analysis.tree),
  };
}

/** Whether a problem has fixes but no safe one. Hints don't count, since editors don't list them as problems. */
function isChoice(finding: Analysis["findings"][number]): boolean {
  return finding.severity !== "hint" && finding.fixes.length > 0 && safeFixOf(finding) === undefined;
}

/** The most findings that are tried to learn whether fix-all would change something. */
const MOST_ASKED = 200;

/** Whether fix-all would change something; also true if it takes too long to know. */
export function canFixAll({ analysis, settings, options }: Snapshot): boolean {
  if (analysis === undefined || !isWhole(analysis.tree)) return false;
  const fixable = analysis.findings.filter((finding) => safeFixOf(finding) !== undefined);
  if (settings["fixAll.removals"] || fixable.length > MOST_ASKED) return fixable.length > 0;
  return fixable.some((finding) => fixedBy(analysis, finding, options) === "fix-all");
}
