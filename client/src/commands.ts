import { CLIENT_COMMANDS } from "@ecs-task-definitions/shared/protocol";
import { commands, type Disposable, type TextDocument, Uri } from "vscode";
import { assistCommands } from "./assist-commands";
import type { Extension } from "./extension";
import { fixAllCommand } from "./fix-all";
import { explainRule, pickRule, provideRulePages } from "./rule-pages";
import { turnOffRule } from "./turn-off-rule";

/** The palette commands, except those of `assistCommands`. For those of code actions see `CLIENT_COMMANDS`. */
const COMMANDS = {
  treatAsTaskDefinition: "ecsTaskDefinition.treatAsTaskDefinition",
  stopTreatingAsTaskDefinition: "ecsTaskDefinition.stopTreatingAsTaskDefinition",
  restartServer: "ecsTaskDefinition.restartServer",
  showOutput: "ecsTaskDefinition.showOutput",
} as const;

/** Registers every command of the extension. */
export function registerCommands(extension: Extension): readonly Disposable[] {
  const { context, front, output, overrides, templates } = extension;
  const onActive = (work: (document: TextDocument) => Promise<void>) => async (): Promise<void> => {
    const document = front.document();
    if (document !== undefined) await work(document);
  };
  return [
    provideRulePages(context),
    ...Object.entries(assistCommands(extension)).map(([id, work]) => commands.registerCommand(id, onActive(work))),
    fixAllCommand(extension),
    commands.registerCommand(
      COMMANDS.treatAsTaskDefinition,
      onActive(async (document) => {
        templates.forget(document);
        await overrides.declare(document.uri, "include");
      }),
    ),
    commands.registerCommand(
      COMMANDS.stopTreatingAsTaskDefinition,
      onActive(async (document) => {
        await overrides.declare(document.uri, "exclude");
        await templates.takeBack(document);
      }),
    ),
    commands.registerCommand(COMMANDS.restartServer, () => extension.restart()),
    commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    commands.registerCommand(CLIENT_COMMANDS.explainRule, async (rule?: string) => {
      const id = rule ?? (await pickRule(context));
      if (id !== undefined) await explainRule(id);
    }),
    commands.registerCommand(CLIENT_COMMANDS.turnOffRule, async (rule?: string, uri?: string) => {
      if (rule !== undefined) await turnOffRule(rule, uri === undefined ? undefined : Uri.parse(uri));
    }),
  ];
}
