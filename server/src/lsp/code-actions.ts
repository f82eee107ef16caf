import { CLIENT_COMMANDS } from "@ecs-task-definitions/shared/protocol";
import { type CodeAction, CodeActionKind, type CodeActionParams, type Command } from "vscode-languageserver";
import type { Diagnosis } from "../core/analyze";
import { assistsFor } from "../core/assists";
import { fixAll, safeFixOf } from "../core/fix-all";
import { type TextEdit, type TextRange, touches } from "../core/text";
import type { ClientFeatures } from "./client-capabilities";
import { fromRange, lineEdits, toDiagnostic, toWorkspaceEdit } from "./convert";
import type { Snapshot } from "./snapshots";

/** The kind under which editors run all safe fixes on save. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.ecsTaskDefinition`;

/** The kinds of actions that the server may offer. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND];

/** What a code action does, so that its edit can be worked out when it is chosen. */
export type ActionData = { readonly uri: string; readonly version: number } & (
  | { readonly kind: "fix"; readonly finding: number; readonly fix: number }
  | { readonly kind: "fix-all"; readonly rule?: string }
  | { readonly kind: "assist"; readonly id: string }
);

/** The actions for a place in a document, most specific first; none where it is no task definition. */
export function codeActionsFor(snapshot: Snapshot, params: CodeActionParams, client: ClientFeatures): CodeAction[] {
  const { analysis, document } = snapshot;
  if (analysis?.task === undefined) return [];
  const at = fromRange(document, params.range);
  const wanted = (kind: string): boolean =>
    params.context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? !kind.startsWith("source");
  const actions: CodeAction[] = [];
  const base = { uri: document.uri, version: document.version };

  if (wanted(CodeActionKind.QuickFix)) {
    const here = analysis.findings.flatMap((finding, index) => (meet(finding.range, at) ? [{ finding, index }] : []));
    for (const { finding, index } of here) {
      const diagnostic = toDiagnostic(document, finding, client);
      for (const [fix, { title }] of (finding.fixes ?? []).entries()) {
        actions.push({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          ...(fix === 0 && client.isPreferred ? { isPreferred: true } : {}),
          data: { ...base, kind: "fix", finding: index, fix } satisfies ActionData,
        });
      }
    }
    actions.push(
      ...actionsByRule(
        here.map(({ finding }) => finding),
        analysis.findings,
        base,
        client,
      ),
    );
  }
  const { networkMode } = analysis.task;
  const onMode =
    networkMode.state !== "absent" && meet({ start: networkMode.keyRange.start, end: networkMode.range.end }, at);
  for (const { id, title } of assistsFor(analysis.task)) {
    const kind = onMode && wanted(CodeActionKind.QuickFix) ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
    if (!wanted(kind) || actions.some((action) => action.title === title)) continue;
    actions.push({ title, kind, data: { ...base, kind: "assist", id } satisfies ActionData });
  }
  if (wanted(FIX_ALL_KIND) && analysis.findings.some((finding) => safeFixOf(finding) !== undefined)) {
    const title = "Fix all that can be fixed safely in this task definition";
    actions.push({ title, kind: FIX_ALL_KIND, data: { ...base, kind: "fix-all" } satisfies ActionData });
  }
  return client.resolvesCodeActionEdits ? actions : actions.map((action) => withEdit(action, snapshot, client));
}

/** The action with its edit; as it came where the document has moved on since. */
export function withEdit(action: CodeAction, snapshot: Snapshot, client: ClientFeatures): CodeAction {
  const data = action.data as ActionData | undefined;
  if (data === undefined || snapshot.document.version !== data.version) return action;
  const edits = editsOf(data, snapshot);
  if (edits === undefined) return action;
  const { data: _, ...rest } = action;
  return { ...rest, edit: toWorkspaceEdit(snapshot.document, edits, client) };
}

function editsOf(data: ActionData, { analysis, document, options }: Snapshot): readonly TextEdit[] | undefined {
  if (analysis?.task === undefined) return undefined;
  if (data.kind === "fix") return analysis.findings[data.finding]?.fixes?.[data.fix]?.edits();
  if (data.kind === "assist")
    return assistsFor(analysis.task)
      .find(({ id }) => id === data.id)
      ?.edits();
  const text = document.getText();
  const only = data.rule;
  return lineEdits(text, fixAll(text, options, only === undefined ? undefined : (rule) => rule === only).text);
}

/** For each rule that speaks here: fix all of its findings, read about it, turn it off. */
function actionsByRule(
  here: readonly Diagnosis[],
  all: readonly Diagnosis[],
  base: { readonly uri: string; readonly version: number },
  client: ClientFeatures,
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const rule of new Set(here.map((finding) => finding.rule.id))) {
    const fixable = all.filter((finding) => finding.rule.id === rule && safeFixOf(finding) !== undefined);
    if (fixable.length > 1) {
      const title = `Fix all ${rule} in this file`;
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        data: { ...base, kind: "fix-all", rule } satisfies ActionData,
      });
    }
    if (client.options.clientCommands === true || client.showsDocuments) {
      actions.push(commandAction(`Explain ${rule}`, CLIENT_COMMANDS.explainRule, rule));
    }
    if (client.options.clientCommands === true) {
      actions.push(commandAction(`Turn off ${rule} in this workspace`, CLIENT_COMMANDS.turnOffRule, rule, base.uri));
    }
  }
  return actions;
}

function commandAction(title: string, command: string, ...args: readonly string[]): CodeAction {
  const call: Command = { title, command, arguments: [...args] };
  return { title, kind: CodeActionKind.QuickFix, command: call };
}

/** Whether a selection, or a mere cursor, meets a range. */
function meet(range: TextRange, at: TextRange): boolean {
  return at.start === at.end ? touches(range, at.start) : range.start < at.end && at.start < range.end;
}
