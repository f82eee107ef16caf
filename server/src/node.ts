import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./lsp/server";
import { VERSION } from "./version";

// IPC, stdio, a socket or a pipe: the arguments of the process say which.
startServer(createConnection(ProposedFeatures.all), { version: VERSION });
