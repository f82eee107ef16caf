import type { ExtensionContext } from "vscode";
import { activateExtension } from "./client";

/** The extension's entry point in Node: on a desktop and on remote machines. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, async () => (await import("./node-client")).makeClient);
}
