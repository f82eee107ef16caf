import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "./lsp/server";
import { VERSION } from "./version";

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { version: VERSION });
