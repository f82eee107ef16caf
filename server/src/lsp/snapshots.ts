import { globAtAnyDepth, LANGUAGE_IDS, mayBeTaskDefinition } from "@ecs-task-definitions/shared/documents";
import type { Overrides } from "@ecs-task-definitions/shared/protocol";
import type { Settings } from "@ecs-task-definitions/shared/settings";
import picomatch from "picomatch";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { assistsFor } from "../core/assists";
import type { Assist } from "../core/assists/assist";
import type { Rule } from "../core/findings/rule";
import {
  type AnalyzeOptions,
  type Diagnosis,
  judge,
  type Reading,
  type RuleFailure,
  read,
} from "../core/judging/analyze";
import { assumptionsOf, type SettingsStore } from "./settings";

/** The analysis of a task definition. Expensive parts are computed when a request first needs them. */
export interface Analysis extends Reading {
  /** The findings of all rules, in the order of the text. */
  readonly findings: readonly Diagnosis[];
  /** The assists for each whole task definition, in their order. */
  readonly assists: readonly (readonly Assist[])[];
}

/** A version of a document with its analysis. All requests for that version share it. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly options: AnalyzeOptions;
  /** `undefined` if the document is not a task definition, or is ignored. */
  readonly analysis: Analysis | undefined;
  /** Unique for each version of a text and of its settings, even after the document was closed. */
  readonly id: string;
}

/** Keeps one snapshot for each open document. */
export interface Snapshots {
  of(document: TextDocument): Promise<Snapshot>;
  /** The id of the snapshot that {@link of} would return, without any analysis; `undefined` if none is fresh. */
  idOf(document: TextDocument): string | undefined;
  /** Call when a document was closed. Its snapshot is not needed anymore. */
  forget(document: TextDocument): void;
  /** Sets which files the user declared to be, or not to be, task definitions. */
  override(overrides: Overrides): void;
}

/**
 * @param onFailures receives the rules that failed, once for each snapshot whose findings are requested
 * @param declared what the user has declared so far
 * @param rules replaces the rules of the product, for tests
 * @param makeRoom called before a text of some length is analyzed, when nothing of its last version is needed anymore
 */
export function snapshots(
  settings: SettingsStore,
  onFailures: (failures: readonly RuleFailure[]) => void,
  declared: Overrides = { include: [], exclude: [] },
  rules?: readonly Rule[],
  makeRoom?: (length: number) => void,
): Snapshots {
  const cache = new WeakMap<TextDocument, Kept>();
  let overrides = declared;
  let overridden = 0;
  let serial = 0;
  const revision = (): string => `${settings.revision}.${overridden}`;
  const fresh = (document: TextDocument): Snapshot | undefined => {
    const kept = cache.get(document);
    return kept?.version === document.version && kept.revision === revision() ? kept.snapshot : undefined;
  };
  const take = (document: TextDocument, own: Settings): Snapshot => {
    const options: AnalyzeOptions = {
      assume: assumptionsOf(own),
      severities: own.rules,
      insist: isIncluded(document.uri, own, overrides),
      fileName: pathOf(document.uri),
      ...(rules === undefined ? {} : { rules }),
    };
    // What was known of the version before is let go first, so that two readings never need memory at once.
    cache.delete(document);
    const isOurs = isLookedAt(document, own, overrides, options);
    if (isOurs) makeRoom?.(document.getText().length);
    const analysis = isOurs ? analysisOf(document.getText(), options, onFailures) : undefined;
    serial += 1;
    const snapshot: Snapshot = { document, settings: own, options, analysis, id: `${serial}` };
    cache.set(document, { snapshot, version: document.version, revision: revision() });
    return snapshot;
  };
  return {
    async of(document) {
      for (;;) {
        const known = fresh(document);
        if (known !== undefined) return known;
        const asked = revision();
        const own = await settings.of(document.uri);
        // Meanwhile the text or the settings may have changed, or another request may have stored a snapshot.
        if (asked === revision()) return fresh(document) ?? take(document, own);
      }
    },
    idOf: (document) => fresh(document)?.id,
    forget: (document) => void cache.delete(document),
    override(value) {
      overrides = value;
      overridden += 1;
    },
  };
}

/** Reads a text now and runs the rules later; `undefined` if it contains no task definition. */
function analysisOf(
  text: string,
  options: AnalyzeOptions,
  onFailures: (failures: readonly RuleFailure[]) => void,
): Analysis | undefined {
  const reading = read(text, options);
  return reading.tasks.length === 0 ? undefined : new JudgedLater(reading, options, onFailures);
}

/**
 * A class, because its getters are the same for every analysis. V8 keeps the getters of an object literal until its
 * next full collection, and with them the whole reading.
 */
class JudgedLater implements Analysis {
  readonly tree: Reading["tree"];
  readonly tasks: Reading["tasks"];
  readonly #options: AnalyzeOptions;
  readonly #onFailures: (failures: readonly RuleFailure[]) => void;
  #findings: readonly Diagnosis[] | undefined;
  #assists: readonly (readonly Assist[])[] | undefined;

  constructor(
    { tree, tasks }: Reading,
    options: AnalyzeOptions,
    onFailures: (failures: readonly RuleFailure[]) => void,
  ) {
    this.tree = tree;
    this.tasks = tasks;
    this.#options = options;
    this.#onFailures = onFailures;
  }

  get findings(): readonly Diagnosis[] {
    if (this.#findings === undefined) {
      const { findings, failures } = judge(this, this.#options);
      this.#findings = findings;
      this.#onFailures(failures);
    }
    return this.#findings;
  }

  get assists(): readonly (readonly Assist[])[] {
    this.#assists ??= this.tasks.map(assistsFor);
    return this.#assists;
  }
}

/** A snapshot with what it depends on. */
interface Kept {
  readonly snapshot: Snapshot;
  readonly version: number;
  readonly revision: string;
}

function isLookedAt(
  document: TextDocument,
  settings: Settings,
  overrides: Overrides,
  options: AnalyzeOptions,
): boolean {
  const { uri } = document;
  if (!settings.enable || !LANGUAGE_IDS.includes(document.languageId)) return false;
  if (overrides.exclude.includes(uri)) return false;
  if (overrides.include.includes(uri)) return true;
  if (matches(uri, settings["files.exclude"])) return false;
  return options.insist === true || mayBeTaskDefinition(document.getText());
}

function isIncluded(uri: string, settings: Settings, overrides: Overrides): boolean {
  return overrides.include.includes(uri) || matches(uri, settings["files.include"]);
}

/** Whether the path of a document matches one of the globs. A glob without a slash matches at any depth. */
function matches(uri: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const path = pathOf(uri);
  return globs.some((glob) => {
    const pattern = globAtAnyDepth(glob).replace(/^\//, "");
    // A glob that picomatch rejects matches nothing.
    return pattern !== "" && pattern.length < LONGEST_GLOB && picomatch.isMatch(path, pattern, { dot: true });
  });
}

/** In characters; picomatch rejects more than 65,536. */
const LONGEST_GLOB = 10_000;

/** The path in a URI without its first slash. Invalid escapes stay as they are. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i, "").replace(/[?#].*$/s, "");
  return decoded(path).replace(/^\//, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
