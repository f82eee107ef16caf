import { FIX_ALL_REQUEST, type FixAllAnswer, type FixAllParams } from "@ecs-task-definitions/shared/protocol";
import type { CancellationToken, WorkspaceEdit } from "vscode-languageserver";
import { isWhole } from "../core/document/whole";
import { type Analysis, analyze } from "../core/judging/analyze";
import { fixAll, fixedBy, safeFixOf } from "../core/judging/fix-all";
import type { ClientFeatures } from "./client-capabilities";
import { lineEdits, toWorkspaceEdit } from "./convert";
import type { Feature } from "./feature";
import type { Snapshot } from "./snapshots";

/** The command that fixes all and says what it did, for the extension; other clients have the code action. */
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

/** Whether a problem has fixes, and none that may be made without looking. Editors don't list hints as problems. */
function isChoice(finding: Analysis["findings"][number]): boolean {
  return finding.severity !== "hint" && finding.fixes.length > 0 && safeFixOf(finding) === undefined;
}

/** So many findings are looked at to learn whether fix-all has something to do; a file with more is fixed late. */
const MOST_ASKED = 200;

/** Whether fix-all would change something; also where that takes too long to tell. */
export function canFixAll({ analysis, settings, options }: Snapshot): boolean {
  if (analysis === undefined || !isWhole(analysis.tree)) return false;
  const fixable = analysis.findings.filter((finding) => safeFixOf(finding) !== undefined);
  if (settings["fixAll.removals"] || fixable.length > MOST_ASKED) return fixable.length > 0;
  return fixable.some((finding) => fixedBy(analysis, finding, options) === "fix-all");
}
