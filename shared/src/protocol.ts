/** What the client says about itself in `initializationOptions`. Every field is optional. */
export interface InitializationOptions {
  /** The editor has its own JSON language service, so syntax errors are not reported twice. */
  readonly jsonLanguageService?: boolean;
  /** The client implements {@link CLIENT_COMMANDS}, so code actions may name them. */
  readonly clientCommands?: boolean;
  /** Settings for clients that don't answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** What the user declared before the server started. Later changes are sent as notifications. */
  readonly overrides?: Overrides;
  /**
   * Translations of the sentences of findings and fixes, by the English sentence with `{0}` for the first value. A
   * missing one stays English.
   */
  readonly translations?: Readonly<Record<string, string>>;
}

/**
 * Commands that code actions ask the client to run: the first two with a rule id as their argument, the last with a
 * {@link LargeChange}, after the edit of its action.
 */
export const CLIENT_COMMANDS = {
  explainRule: "ecsTaskDefinition.explainRule",
  turnOffRule: "ecsTaskDefinition.turnOffRule",
  tellChange: "ecsTaskDefinition.tellChange",
} as const;

/** A change of several things. Some may be out of sight, so the client reports it afterwards. */
export interface LargeChange extends DocumentParams {
  /** The id of an assist, or {@link FIX_ALL_ID}. */
  readonly id: string;
  /** The title of the action. */
  readonly title: string;
  /** How many things it changes. */
  readonly changes: number;
  /** How many mistakes it leaves to the user. */
  readonly decisions: number;
}

/** The id of the {@link LargeChange} that fixes all it can. */
export const FIX_ALL_ID = "fix-all";

/** The command of a code lens: list places of a document. Arguments: a URI, a position, the ranges. */
export const SHOW_REFERENCES_COMMAND = "ecsTaskDefinition.showReferences";

/** Names a document in a request. */
export interface DocumentParams {
  readonly uri: string;
}

/** The server's summary of a document: client to server, answered with a {@link Summary} or null. */
export const SUMMARY_REQUEST = "ecsTaskDefinition/summary";

/** A task definition at a glance. */
export interface Summary {
  /** The API of ECS that accepts it: the one for tasks and services, or the one for daemons. */
  readonly kind: "task" | "daemon";
  /**
   * How the file contains it: directly, in a wrapper, or only its container definitions, so the mode is set elsewhere.
   */
  readonly form: "object" | "wrapped" | "array";
  /** The mode that the task runs in, or `unknown`, and the reason, both as determined by the engine. */
  readonly networkMode: string;
  readonly networkModeReason:
    | "written"
    | "default"
    | "assumed"
    | "fargate"
    | "refused"
    | "daemon"
    | "undecided"
    | "unknown";
  /** The mode that the file asks for, written or by default, if ECS rejects it; otherwise null. */
  readonly refusedMode: { readonly mode: string; readonly isWritten: boolean } | null;
  /** The launch types in `requiresCompatibilities` that ECS knows; empty if it is left out. */
  readonly launchTypes: readonly string[];
  /** The number of findings by severity. */
  readonly counts: Readonly<Record<"error" | "warning" | "information" | "hint", number>>;
}

/**
 * Why the assist `make-fargate-ready` is not offered: client to server, answered with a {@link FargateObstacle}. Null
 * if it is offered or nothing is known about the document.
 */
export const FARGATE_OBSTACLE_REQUEST = "ecsTaskDefinition/fargateObstacle";

/**
 * The kind of file, or the property that is unknown, wrong, too large or available only on instances. `done` if nothing
 * needs to change.
 */
export type FargateObstacle =
  | "list"
  | "broken"
  | "part"
  | "operatingSystemFamily"
  | "requiresCompatibilities"
  | "networkMode"
  | "resourceRequirements"
  | "size"
  | "misplaced"
  | "done";

/** The assists that apply to a document: client to server, answered with a list of {@link AssistOffer}. */
export const ASSISTS_REQUEST = "ecsTaskDefinition/assists";

/** An assist and what it would change. */
export interface AssistOffer {
  readonly id: string;
  /** What it does, without counts. */
  readonly title: string;
  /** One command for each change: `Remove links of container "web"`. */
  readonly description: readonly string[];
  /** What it leaves to the user, in the words of the findings that appear afterwards. */
  readonly decisions: readonly string[];
}

/** The edit of one assist: client to server, answered with a `WorkspaceEdit` or null. */
export const ASSIST_EDIT_REQUEST = "ecsTaskDefinition/assistEdit";

/** Names an assist of a document. */
export interface AssistEditParams extends DocumentParams {
  readonly id: string;
}

/**
 * What "Fix All Auto-fixable Problems" does to a document under the current settings: client to server, answered with
 * {@link FixAllAnswer}, or null if it is not a task definition.
 */
export const FIX_ALL_REQUEST = "ecsTaskDefinition/fixAll";

/** Names a document to fix. */
export interface FixAllParams extends DocumentParams {
  /** Whether to include fixes that remove or replace something, whatever the settings say. */
  readonly removals?: boolean;
}

/** The result of fixing all of a document. The edit is a `WorkspaceEdit`, or null if nothing changes. */
export interface FixAllAnswer<Edit> {
  readonly edit: Edit | null;
  /** How many problems the edit fixes. */
  readonly fixed: number;
  /** How many more could be fixed by removing or replacing something. */
  readonly removals: number;
  /** How many of the remaining problems have several fixes to choose from. */
  readonly choices: number;
  /** Whether the text is complete. A half-typed text is not changed. */
  readonly whole: boolean;
}

/** The documents that the user declared to be, or not to be, task definitions: a notification, client to server. */
export const OVERRIDES_NOTIFICATION = "ecsTaskDefinition/overrides";

/** Overrides by document URI. They take precedence over settings and content. */
export interface Overrides {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The hover of a place in two parts: client to server, answered with {@link HoverParts} or null. */
export const HOVER_REQUEST = "ecsTaskDefinition/hover";

/** Names a place of a document. */
export interface HoverParams extends DocumentParams {
  readonly position: { readonly line: number; readonly character: number };
}

/** A hover in two parts that a client may show separately, both in Markdown. Either may be empty. */
export interface HoverParts {
  readonly range: { readonly start: HoverParams["position"]; readonly end: HoverParams["position"] };
  /** What ECS makes of it in this file. */
  readonly meaning: string;
  /** The AWS SDK's text about the property. An associated JSON schema may contain the same. */
  readonly documentation: string;
}

/** The network of a task as a picture: client to server, answered with a {@link DiagramPicture} or null. */
export const DIAGRAM_REQUEST = "ecsTaskDefinition/diagram";

/** Names a document, and the colors and width of its picture. */
export interface DiagramParams extends DocumentParams {
  /** `editor`, the default, uses the colors of the editor's theme; `document` has its own, for a file. */
  readonly theme?: "editor" | "document";
  /** The width to fill, in pixels. If left out, the picture is as wide as its texts need. */
  readonly width?: number;
}

/** A picture of the network of a task. */
export interface DiagramPicture {
  /** The document version that it shows. */
  readonly version: number;
  /** An SVG document. `data-target` names elements that have a place, `data-also` others in the same row. */
  readonly svg: string;
  /** The same in words, one line for each element. */
  readonly description: string;
  /** The places of the elements, by `data-target`. */
  readonly targets: Readonly<Record<string, DiagramPlace>>;
}

/** The place of an element, with the names that LSP gives the two ranges of a symbol. */
export interface DiagramPlace {
  /** Everything that belongs to the element. While the cursor is here, the element is highlighted. */
  readonly range: PlaceRange;
  /** What a click on it selects. */
  readonly selectionRange: PlaceRange;
}

/** A range as LSP counts it: lines and UTF-16 code units, from 0. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
