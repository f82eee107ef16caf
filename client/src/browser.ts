import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateExtension, NAME } from "./client";
import { clientOptions } from "./client-options";

/** The entry of the extension in a browser. The server runs in a web worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async () => (extension, known) => {
    const script = Uri.joinPath(context.extensionUri, "server/dist/server.browser.js").toString(true);
    return new LanguageClient("ecsTaskDefinition", NAME, new Worker(script), clientOptions(extension, known));
  });
}
