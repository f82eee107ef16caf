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
  /** The client once a task definition was seen, another one after a restart; nothing before. */
  client(): BaseLanguageClient | undefined;
  /** Whether the server was told of a document. */
  knows(document: TextDocument): boolean;
  /** Gives each document that the server has just been told of, also again after a restart. */
  readonly learned: EventEmitter<TextDocument>;
  /** Starts the server for a document if it is worth it, or tells the running one about it. */
  offer(document: TextDocument): Promise<void>;
  /** Puts a new server in the place of the old one, whatever that is doing; nothing where none was ever started. */
  restart(): Promise<void>;
}

/** The name under which the editor shows the extension. */
export const NAME = "ECS Task Definitions";
