import { SETTINGS_SECTION } from "@ecs-task-definitions/shared/settings";
import { commands, type ExtensionContext, Uri, window } from "vscode";

/** Opens the page of a rule beside the editor, rendered. */
export async function explainRule({ extensionUri }: ExtensionContext, rule: string): Promise<void> {
  const page = Uri.joinPath(extensionUri, "server", "dist", "rules", `${rule}.md`);
  await commands.executeCommand("markdown.showPreviewToSide", page);
}

/** Lets the user choose a rule by id or title; nothing if they leave the list. */
export async function pickRule({ extension }: ExtensionContext): Promise<string | undefined> {
  const manifest = extension.packageJSON as Manifest;
  const rules = manifest.contributes.configuration.properties[`${SETTINGS_SECTION}.rules`]?.properties ?? {};
  const items = Object.entries(rules).map(([id, { description }]) => ({ label: id, description: description ?? "" }));
  const picked = await window.showQuickPick(items, { title: "Explain a rule", matchOnDescription: true });
  return picked?.label;
}

/** The part of the manifest that lists the rules: the schema of the setting. */
interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly properties?: Readonly<Record<string, { readonly description?: string }>> } | undefined
        >
      >;
    };
  };
}
