import { type ExtensionContext, Uri, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateExtension, NAME } from "./client";
import { clientOptions } from "./client-options";

/** The entry of the extension in a browser. The server runs in a web worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async () => {
    const worker = await startWorker(Uri.joinPath(context.extensionUri, "server/dist/server.browser.js"));
    return (extension, known) => new LanguageClient("ecsTaskDefinition", NAME, worker, clientOptions(extension, known));
  });
}

/**
 * Starts a worker with a script of the extension. The editor reads the script, wherever the extension is: a worker may
 * load nothing from a remote machine, and from another site only over https.
 */
async function startWorker(script: Uri): Promise<Worker> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(script));
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Worker(url, { name: "server.browser.js" });
}
