import { writeSync } from "node:fs";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { launchOf } from "./launch";
import { startServer } from "./lsp/server";
import { VERSION } from "./version";

const launch = launchOf(process.argv.slice(2), VERSION, process.send !== undefined);
if (launch.kind === "serve") {
  // IPC, stdio, a socket or a pipe: the arguments of the process say which.
  startServer(createConnection(ProposedFeatures.all), { version: VERSION });
} else {
  writeSync(launch.exitCode === 0 ? process.stdout.fd : process.stderr.fd, launch.text);
  process.exitCode = launch.exitCode;
}
