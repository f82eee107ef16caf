import type { CancellationToken, Connection, ServerCapabilities, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../core/findings/rule";
import type { ClientFeatures } from "./client-capabilities";
import type { Log } from "./guard";
import type { Publisher } from "./publisher";
import type { SettingsStore } from "./settings";
import type { Snapshot, Snapshots } from "./snapshots";

/** One feature of the server: its capabilities and its handlers. */
export interface Feature {
  /** Its part of the server's capabilities; empty for a client that does not need it. */
  capabilities(client: ClientFeatures): Partial<ServerCapabilities>;
  /** Registers its handlers. Before a session begins they return an empty answer. */
  register(host: Host): void;
  /** Tells the client that earlier answers may be outdated because settings or overrides changed. */
  refresh?(host: Host): void;
}

/** What features share. */
export interface Host {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly log: Log;
  /** The rules that the server runs. */
  rules(): readonly Rule[];
  /** The session; `undefined` before `initialize`. */
  session(): Session | undefined;
  /** Answers for an open document; with the fallback if it is not open or the work fails. */
  withSnapshot<T>(
    what: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    work: (snapshot: Snapshot, client: ClientFeatures) => T | Promise<T>,
  ): Promise<T>;
}

/** The state of a session after `initialize`. */
export interface Session {
  readonly client: ClientFeatures;
  readonly settings: SettingsStore;
  readonly snapshots: Snapshots;
  readonly publisher: Publisher;
}
