import type { EventEmitter, ExtensionContext, LogOutputChannel, TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Changes } from "./changes";
import type { Front } from "./front";
import type { OverridesStore } from "./overrides";
import type { Progress } from "./progress";
import type { SoleProvider } from "./sole-provider";
import type { TemplateLanguage } from "./template-language";

/** What the parts of the extension share. */
export interface Extension {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly overrides: OverridesStore;
  readonly sole: SoleProvider;
  readonly changes: Changes;
  readonly front: Front;
  readonly templates: TemplateLanguage;
  readonly progress: Progress;
  /** The client. Nothing until the first task definition is seen; another one after a restart. */
  client(): BaseLanguageClient | undefined;
  /** Whether the server was told about a document. */
  knows(document: TextDocument): boolean;
  /** Fires for each document that the server was just told about, again after a restart. */
  readonly learned: EventEmitter<TextDocument>;
  /** Starts the server if a document may be a task definition, or tells the running server about it. */
  offer(document: TextDocument): Promise<void>;
  /** Replaces the server, whatever it is doing; does nothing if none was ever started. */
  restart(): Promise<void>;
}

/** The extension's name in the editor. */
export const NAME = "ECS Task Definitions";
