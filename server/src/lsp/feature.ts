import type { CancellationToken, Connection, ServerCapabilities, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../core/findings/rule";
import type { ClientFeatures } from "./client-capabilities";
import type { Log } from "./guard";
import type { Publisher } from "./publisher";
import type { SettingsStore } from "./settings";
import type { Snapshot, Snapshots } from "./snapshots";

/** One thing that the server can do for an editor: what it announces of itself, and its handlers. */
export interface Feature {
  /** Its part of the capabilities; none for a client that has no use for it. */
  capabilities(client: ClientFeatures): Partial<ServerCapabilities>;
  /** Registers its handlers. They may be called before a session begins, and answer nothing then. */
  register(host: Host): void;
  /** Tells the client that earlier answers may be outdated, since settings or overrides have changed. */
  refresh?(host: Host): void;
}

/** What features share. */
export interface Host {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly log: Log;
  /** The rules that the server runs. */
  rules(): readonly Rule[];
  /** The session, once the client has introduced itself. */
  session(): Session | undefined;
  /** Answers for a document that is open; with the fallback for any other, and where the work breaks down. */
  withSnapshot<T>(
    what: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    work: (snapshot: Snapshot, client: ClientFeatures) => T | Promise<T>,
  ): Promise<T>;
}

/** What a session has once the client has introduced itself. */
export interface Session {
  readonly client: ClientFeatures;
  readonly settings: SettingsStore;
  readonly snapshots: Snapshots;
  readonly publisher: Publisher;
}
