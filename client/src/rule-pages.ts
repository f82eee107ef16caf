import { SETTINGS_SECTION } from "@ecs-task-definitions/shared/settings";
import { commands, type Disposable, type ExtensionContext, l10n, Uri, window, workspace } from "vscode";

/** The scheme of the documents that hold the pages of rules. */
const SCHEME = "ecs-rule";

/** Serves the page of each rule as a document of its own. All pages ship in one file, read with the first one. */
export function provideRulePages({ extensionUri }: ExtensionContext): Disposable {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      pages ??= readPages(Uri.joinPath(extensionUri, "server", "dist", "rule-pages.json"));
      return (await pages)[path.slice(1, -".md".length)] ?? "";
    },
  });
}

/** Opens the page of a rule beside the editor, rendered. */
export async function explainRule(rule: string): Promise<void> {
  await commands.executeCommand("markdown.showPreviewToSide", Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
}

async function readPages(file: Uri): Promise<Readonly<Record<string, string>>> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as Readonly<Record<string, string>>;
}

/** Lets the user choose a rule by id or title; nothing if they leave the list. */
export async function pickRule({ extension }: ExtensionContext): Promise<string | undefined> {
  const manifest = extension.packageJSON as Manifest;
  const groups = manifest.contributes.configuration.map(({ properties }) => properties[`${SETTINGS_SECTION}.rules`]);
  const rules = groups.find((schema) => schema !== undefined)?.properties ?? {};
  const items = Object.entries(rules).map(([id, { description }]) => ({ label: id, description: description ?? "" }));
  const picked = await window.showQuickPick(items, { title: l10n.t("Explain a rule"), matchOnDescription: true });
  return picked?.label;
}

/** The part of the manifest that lists the rules: the schema of the setting. */
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
