import type { ExtensionContext } from "vscode";
import { activateExtension } from "./client";

/** The entry of the extension where there are processes: on a desktop and on remote machines. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async () => (await import("./node-client")).makeClient);
}
