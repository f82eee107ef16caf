import { type ExtensionContext, Uri, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateExtension } from "./client";
import { clientOptions } from "./client-options";
import { NAME } from "./extension";

/** The scripts of the server, in the order in which they must run: the engine, the features, the server itself. */
const SCRIPTS = ["engine.cjs", "editor.cjs", "server.browser.js"];

/** The extension's entry point in a browser. The server runs in a web worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async () => {
    const script = await serverScript(context);
    let worker: Worker | undefined;
    return (extension, known) => {
      // A stopped server leaves its worker behind, and a hanging server keeps it busy.
      worker?.terminate();
      worker = new Worker(script, { name: "server.browser.js" });
      return new LanguageClient("ecsTaskDefinition", NAME, worker, clientOptions(extension, known));
    };
  });
}

/** The server as one script in a blob URL, because a worker may not load scripts from another origin. */
async function serverScript({ extensionUri }: ExtensionContext): Promise<string> {
  const parts = await Promise.all(
    SCRIPTS.map((name) => workspace.fs.readFile(Uri.joinPath(extensionUri, "server", "dist", name))),
  );
  const texts = parts.map((part) => new TextDecoder().decode(part));
  return URL.createObjectURL(new Blob([texts.join("\n;\n")], { type: "text/javascript" }));
}
