import { CLIENT_COMMANDS, FIX_ALL_ID, type LargeChange } from "@ecs-task-definitions/shared/protocol";
import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from "vscode-languageserver";
import { isAssist } from "../core/assists/assist";
import { isWhole } from "../core/document/whole";
import type { OfferedFix } from "../core/findings/rule";
import { type Analysis, taskAt } from "../core/judging/analyze";
import { type FixAllOptions, fixAll, isHarmless, safeFixOf } from "../core/judging/fix-all";
import type { TaskDefinition } from "../core/task/model";
import { say, shown, word } from "../core/text/say";
import { type TextEdit, type TextRange, touches } from "../core/text/text";
import { type ActionData, readActionData } from "./action-data";
import type { ClientFeatures } from "./client-capabilities";
import { fromRange, lineEdits, toWorkspaceEdit } from "./convert";
import type { Feature } from "./feature";
import { canFixAll } from "./fix-all";
import type { Log } from "./guard";
import { quickFixes } from "./quick-fixes";
import type { Snapshot } from "./snapshots";

/** The kind with which editors fix all on save: safe fixes that lose nothing, and more if the settings allow it. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.ecsTaskDefinition`;

/** The kinds of actions that the server may offer. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND];

/** Quick fixes, rewrites and fix-all. Edits are resolved later if the client supports it. */
export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: client.resolvesCodeActionEdits },
  }),
  register({ connection, withSnapshot, log }) {
    connection.onCodeAction((params, token) =>
      withSnapshot("The code actions", params.textDocument.uri, [], token, (snapshot, client) =>
        codeActionsFor(snapshot, params, client, log),
      ),
    );
    connection.onCodeActionResolve((action, token) => {
      const data = readActionData(action.data);
      if (data === undefined) return action;
      return withSnapshot("A code action", data.uri, action, token, (snapshot, client) =>
        withEdit(action, data, snapshot, client),
      );
    });
  },
};

/** The actions for a place in a document, most specific first; none if it is not a task definition. */
function codeActionsFor(snapshot: Snapshot, params: CodeActionParams, client: ClientFeatures, log: Log): CodeAction[] {
  const { analysis, document } = snapshot;
  if (analysis === undefined) return [];
  const at = fromRange(document, params.range);
  const task = taskAt(analysis, at.start);
  const wanted = (kind: string): boolean =>
    params.context.only?.some((only) => only === "" || kind === only || kind.startsWith(`${only}.`)) ?? true;
  const base = { uri: document.uri, snapshot: snapshot.id };
  const actions: CodeAction[] = [];
  const isHarmlessHere = (fix: OfferedFix): boolean => isHarmless(analysis, fix, snapshot.options);

  if (wanted(CodeActionKind.QuickFix)) {
    const here = analysis.findings.flatMap((finding, index) => (meet(finding.range, at) ? [{ finding, index }] : []));
    for (const action of quickFixes(document, here, base, client, isHarmlessHere)) actions.push(action);
    const rules = new Set(here.map(({ finding }) => finding.rule.id));
    for (const rule of rules) actions.push(...actionsOfRule(rule, analysis, base, client));
  }
  const onMode = task !== undefined && meetsNetworkMode(task, at);
  // Away from networkMode an assist is offered only on request, or each line of the file would have a light bulb.
  const asked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
  const place = task === undefined ? -1 : analysis.tasks.indexOf(task);
  for (const assist of (onMode || asked ? analysis.assists[place] : undefined) ?? []) {
    const { id } = assist;
    const title = shown(assist.title, client.wording);
    const here = onMode && id.startsWith("switch-to-") && wanted(CodeActionKind.QuickFix);
    const kind = here ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
    if (!wanted(kind) || actions.some((action) => action.title === title)) continue;
    actions.push({ title, kind, data: { ...base, kind: "assist", task: place, id } satisfies ActionData });
  }
  if (wanted(FIX_ALL_KIND) && canFixAll(snapshot)) {
    const title = shown(say`Fix all that can be fixed safely in this task definition`, client.wording);
    // An automatic request for it comes only from a save.
    const quiet = !asked;
    actions.push({ title, kind: FIX_ALL_KIND, data: { ...base, kind: "fix-all", quiet } satisfies ActionData });
  }
  return client.resolvesCodeActionEdits
    ? actions
    : actions.flatMap((action) => completed(action, snapshot, client, log));
}

/** The action with its edit; unchanged if the document or its settings have changed since. */
function withEdit(action: CodeAction, data: ActionData, snapshot: Snapshot, client: ClientFeatures): CodeAction {
  const { analysis, document } = snapshot;
  const change = snapshot.id === data.snapshot ? changeOf(data, snapshot) : undefined;
  if (analysis === undefined || change === undefined || change.edits.length === 0) return action;
  const { data: _, ...rest } = action;
  const edit = toWorkspaceEdit(document, analysis.tree, change.edits, client);
  if (!isLarge(change) || client.options.clientCommands !== true || !client.resolvesCodeActionCommands) {
    return { ...rest, edit };
  }
  const { title } = action;
  const { id, changes, decisions } = change;
  const told: LargeChange = { uri: document.uri, id, title, changes, decisions };
  return { ...rest, edit, command: { title, command: CLIENT_COMMANDS.tellChange, arguments: [told] } };
}

/** The action with its edit, or nothing if there is no edit to make. */
function completed(action: CodeAction, snapshot: Snapshot, client: ClientFeatures, log: Log): CodeAction[] {
  const data = readActionData(action.data);
  if (data === undefined) return [action];
  try {
    const whole = withEdit(action, data, snapshot, client);
    return whole.edit === undefined ? [] : [whole];
  } catch (error) {
    log(`"${action.title}" failed: ${error instanceof Error ? error.stack : String(error)}`);
    return [];
  }
}

/** What an action changes; without an id if it is a single change at the place that the author looks at. */
interface ActionChange extends Pick<LargeChange, "changes" | "decisions"> {
  readonly edits: readonly TextEdit[];
  readonly id: string | undefined;
}

/** A change is large if it changes, or leaves to decide, what may be out of sight. */
function isLarge(change: ActionChange): change is ActionChange & Pick<LargeChange, "id"> {
  const { id, changes, decisions } = change;
  return id !== undefined && (id === FIX_ALL_ID || changes > 1 || decisions > 0);
}

function changeOf(data: ActionData, { analysis, document, options, settings }: Snapshot): ActionChange | undefined {
  if (analysis === undefined) return undefined;
  if (data.kind === "fix-all") {
    const text = document.getText();
    const only = data.rule;
    // For one rule the author asks by name and sees the findings.
    const wanted: FixAllOptions =
      only === undefined
        ? { removals: settings["fixAll.removals"] }
        : { removals: true, wanted: (rule) => rule === only };
    const fixed = fixAll(text, options, wanted);
    const id = data.quiet === true ? undefined : FIX_ALL_ID;
    return { edits: lineEdits(text, fixed.text), id, changes: fixed.repaired.length, decisions: 0 };
  }
  const fix =
    data.kind === "fix"
      ? analysis.findings[data.finding]?.fixes[data.fix]
      : analysis.assists[data.task]?.find(({ id }) => id === data.id);
  if (fix === undefined) return undefined;
  if (!isAssist(fix)) return { edits: fix.edits(), id: undefined, changes: 1, decisions: 0 };
  return {
    edits: fix.edits(),
    id: fix.id,
    changes: fix.description.length,
    decisions: fix.conflicts + fix.notes.length,
  };
}

/** For a rule with a finding here: fix all of its findings, read about it, turn it off. */
function actionsOfRule(
  rule: string,
  { tree, findings }: Pick<Analysis, "tree" | "findings">,
  base: { readonly uri: string; readonly snapshot: string },
  client: ClientFeatures,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const fixable = findings.filter((finding) => finding.rule.id === rule && safeFixOf(finding) !== undefined);
  if (fixable.length > 1 && isWhole(tree)) {
    actions.push({
      title: shown(say`Fix all ${word(rule)} in this file`, client.wording),
      kind: CodeActionKind.QuickFix,
      data: { ...base, kind: "fix-all", rule } satisfies ActionData,
    });
  }
  if (client.options.clientCommands === true || client.showsDocuments) {
    actions.push(commandAction(shown(say`Explain ${word(rule)}`, client.wording), CLIENT_COMMANDS.explainRule, rule));
  }
  if (client.options.clientCommands === true) {
    actions.push(
      commandAction(
        shown(say`Turn off ${word(rule)} in this workspace`, client.wording),
        CLIENT_COMMANDS.turnOffRule,
        rule,
        base.uri,
      ),
    );
  }
  return actions;
}

function commandAction(title: string, command: string, ...args: readonly string[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [...args] } };
}

function meetsNetworkMode({ networkMode }: TaskDefinition, at: TextRange): boolean {
  if (networkMode.state === "absent") return false;
  return meet({ start: networkMode.keyRange.start, end: networkMode.range.end }, at);
}

/** Whether a selection or a cursor touches a range. */
function meet(range: TextRange, at: TextRange): boolean {
  return at.start === at.end ? touches(range, at.start) : range.start < at.end && at.start < range.end;
}
