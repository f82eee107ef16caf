import { settingId } from "@ecs-task-definitions/shared/settings";
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type Tab,
  TabInputCustom,
  type TextDocumentShowOptions,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";

/** The scheme of the rule pages. */
const SCHEME = "ecs-rule";

/** Provides the page of each rule as a document. All pages ship in one file, which is read with the first one. */
export function provideRulePages({ extensionUri }: ExtensionContext): Disposable {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      pages ??= readPages(Uri.joinPath(extensionUri, "server", "dist", "rule-pages.json"));
      return (await pages)[path.slice(1, -".md".length)] ?? "";
    },
  });
}

/** VS Code's editor for rendered Markdown. */
const RENDERED = "vscode.markdown.preview.editor";

/** Opens the rendered page of a rule in the column of such pages. The focus does not move. */
export async function explainRule(rule: string): Promise<void> {
  const page = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  const options: TextDocumentShowOptions = { viewColumn: columnOfPages(), preserveFocus: true, preview: true };
  const from = window.activeTextEditor;
  await commands.executeCommand("vscode.openWith", page, RENDERED, options);
  // A newly created column takes the focus despite `preserveFocus`.
  if (from !== undefined) await window.showTextDocument(from.document, from.viewColumn);
}

/**
 * The column that has a page already, or an empty one. Otherwise a new one, so that neither file nor diagram is
 * covered.
 */
function columnOfPages(): ViewColumn {
  const { all } = window.tabGroups;
  const holdsPage = ({ input }: Tab): boolean => input instanceof TabInputCustom && input.uri.scheme === SCHEME;
  const found = all.find(({ tabs }) => tabs.some(holdsPage)) ?? all.find(({ tabs }) => tabs.length === 0);
  return found?.viewColumn ?? Math.min(all.length + 1, ViewColumn.Nine);
}

async function readPages(file: Uri): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as Readonly<Record<string, string>>;
}

/** Lets the user choose a rule by id or title; nothing if they cancel. */
export async function pickRule({ extension }: ExtensionContext): Promise<string | undefined> {
  const manifest = extension.packageJSON as Manifest;
  const groups = manifest.contributes.configuration.map(({ properties }) => properties[settingId("rules")]);
  const rules = groups.find((schema) => schema !== undefined)?.properties ?? {};
  const items = Object.entries(rules).map(([id, { description }]) => ({ label: id, description: description ?? "" }));
  const picked = await window.showQuickPick(items, { title: l10n.t("Explain a rule"), matchOnDescription: true });
  return picked?.label;
}

/** The part of the manifest that lists the rules: the schema of the `rules` setting. */
interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<
        Record<
          string,
          { readonly properties?: Readonly<Record<string, { readonly description?: string }>> } | undefined
        >
      >;
    }[];
  };
}
