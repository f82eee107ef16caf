import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { MakeClient } from "./client";
import { clientOptions } from "./client-options";
import { NAME } from "./extension";

/** Runs the server in its own process. */
export const makeClient: MakeClient = (extension, known) => {
  const module = extension.context.asAbsolutePath("server/dist/server.cjs");
  // V8 would give young objects 33 MB, which no task definition needs. The server collects them when an edit makes the
  // analysis before it useless.
  const options = { execArgv: ["--max-semi-space-size=4", "--expose-gc"] };
  const server = { module, transport: TransportKind.ipc, options };
  return new LanguageClient("ecsTaskDefinition", NAME, { run: server, debug: server }, clientOptions(extension, known));
};
