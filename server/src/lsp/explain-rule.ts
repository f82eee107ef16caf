import { CLIENT_COMMANDS } from "@ecs-task-definitions/shared/protocol";
import type { Feature } from "./feature";
import { guard } from "./guard";

/** Opens the source of a rule in a browser, for clients that can't show the rule's page. */
export const explainRule: Feature = {
  capabilities: (client) =>
    client.options.clientCommands !== true && client.showsDocuments
      ? { executeCommandProvider: { commands: [CLIENT_COMMANDS.explainRule] } }
      : {},
  register({ connection, rules, log }) {
    connection.onExecuteCommand(async ({ command, arguments: args }) => {
      const rule = rules().find(({ meta }) => meta.id === args?.[0]);
      if (command !== CLIENT_COMMANDS.explainRule || rule === undefined) return;
      await guard(log, "Opening a page", undefined, async () => {
        await connection.window.showDocument({ uri: rule.meta.source, external: true });
      });
    });
  },
};
