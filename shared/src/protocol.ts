/** What the client tells about itself in `initializationOptions`. All of it may be left out. */
export interface InitializationOptions {
  /** The editor has a JSON language service of its own, so syntax mistakes are not reported twice. */
  readonly jsonLanguageService?: boolean;
  /** The client carries out the {@link CLIENT_COMMANDS} itself, so that code actions may name them. */
  readonly clientCommands?: boolean;
  /** Settings for clients that don't answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** What the user declared before the server started; later changes are notified. */
  readonly overrides?: Overrides;
  /**
   * The sentences of findings and fixes in the user's language, by the English ones with `{0}` for the first value.
   * What is missing stays English.
   */
  readonly translations?: Readonly<Record<string, string>>;
}

/**
 * Commands that code actions ask the client to carry out: the first two with the id of a rule as their argument, the
 * last one with a {@link LargeChange}, once the edit of its action was made.
 */
export const CLIENT_COMMANDS = {
  explainRule: "ecsTaskDefinition.explainRule",
  turnOffRule: "ecsTaskDefinition.turnOffRule",
  tellChange: "ecsTaskDefinition.tellChange",
} as const;

/** A change of several things, some of which may be out of sight, so that the client says afterwards what it did. */
export interface LargeChange extends DocumentParams {
  /** That of an assist, or {@link FIX_ALL_ID}. */
  readonly id: string;
  /** The title of the action. */
  readonly title: string;
  /** How many things it changes. */
  readonly changes: number;
  /** How many mistakes it leaves to its author. */
  readonly decisions: number;
}

/** The id of a {@link LargeChange} that repairs all it can. */
export const FIX_ALL_ID = "fix-all";

/** What a lens asks the client to do: list places of a document. Its arguments: a URI, a position, some ranges. */
export const SHOW_REFERENCES_COMMAND = "ecsTaskDefinition.showReferences";

/** Names a document in a request. */
export interface DocumentParams {
  readonly uri: string;
}

/** What the server makes of a document: client to server, answered with a {@link Summary} or null. */
export const SUMMARY_REQUEST = "ecsTaskDefinition/summary";

/** A task definition at a glance. */
export interface Summary {
  /** Which of the two APIs of ECS takes it: that of tasks and services, or that of daemons. */
  readonly kind: "task" | "daemon";
  /** How the file holds it: as it is, in a wrapper, or only its container definitions, so that the mode stands elsewhere. */
  readonly form: "object" | "wrapped" | "array";
  /** The mode that the task runs in, or `unknown`; with the reason, as the engine's networking answers it. */
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
  /** The mode that the file asks for, by a value or by leaving it out, and ECS refuses; null where it refuses none. */
  readonly refusedMode: { readonly mode: string; readonly isWritten: boolean } | null;
  /** The launch types that `requiresCompatibilities` lists, without what ECS does not know; empty if it is left out. */
  readonly launchTypes: readonly string[];
  /** The number of findings by severity. */
  readonly counts: Readonly<Record<"error" | "warning" | "information" | "hint", number>>;
}

/**
 * Why the assist `make-fargate-ready` is not offered: client to server, answered with a {@link FargateObstacle}, or null
 * where it is offered or nothing is known of the document.
 */
export const FARGATE_OBSTACLE_REQUEST = "ecsTaskDefinition/fargateObstacle";

/**
 * What the file is, the property that is unknown, wrong or too large here, or that is only to be had on instances; `done`
 * where nothing has to change.
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

/** The assists that a document has a use for: client to server, answered with a list of {@link AssistOffer}. */
export const ASSISTS_REQUEST = "ecsTaskDefinition/assists";

/** An assist with what it would change. */
export interface AssistOffer {
  readonly id: string;
  /** What it does, without the numbers of what follows. */
  readonly title: string;
  /** A command for each change: `Remove links of container "web"`. */
  readonly description: readonly string[];
  /** What it leaves to the author, as the findings say it that appear with it. */
  readonly decisions: readonly string[];
}

/** The edit of one assist: client to server, answered with a `WorkspaceEdit` or null. */
export const ASSIST_EDIT_REQUEST = "ecsTaskDefinition/assistEdit";

/** Names an assist of a document. */
export interface AssistEditParams extends DocumentParams {
  readonly id: string;
}

/**
 * What "Fix All Auto-fixable Problems" does to a document, as the settings of that say: client to server, answered with
 * {@link FixAllAnswer}, or null for what is no task definition.
 */
export const FIX_ALL_REQUEST = "ecsTaskDefinition/fixAll";

/** Names a document whose problems are to be fixed. */
export interface FixAllParams extends DocumentParams {
  /** Whether to make also what takes away or replaces something, whatever the settings say. */
  readonly removals?: boolean;
}

/** What fixing all of a document comes to. The edit is a `WorkspaceEdit`, or null where there is nothing to change. */
export interface FixAllAnswer<Edit> {
  readonly edit: Edit | null;
  /** How many problems the edit fixes. */
  readonly fixed: number;
  /** How many more could be fixed by taking away or replacing something. */
  readonly removals: number;
  /** How many of the problems that are left have fixes of which somebody has to choose one. */
  readonly choices: number;
  /** Whether the text is whole: one that is half typed is left as it is. */
  readonly whole: boolean;
}

/** Which documents the user declared to be, or not to be, task definitions: a notification, client to server. */
export const OVERRIDES_NOTIFICATION = "ecsTaskDefinition/overrides";

/** Overrides by document URI; they win over settings and content. */
export interface Overrides {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What there is to say of a place, in two parts: client to server, answered with {@link HoverParts} or null. */
export const HOVER_REQUEST = "ecsTaskDefinition/hover";

/** Names a place of a document. */
export interface HoverParams extends DocumentParams {
  readonly position: { readonly line: number; readonly character: number };
}

/** A hover whose parts a client may show apart, both in Markdown; either may be empty. */
export interface HoverParts {
  readonly range: { readonly start: HoverParams["position"]; readonly end: HoverParams["position"] };
  /** What ECS makes of it in this file. */
  readonly meaning: string;
  /** What the AWS SDK says of the property, which an associated JSON schema may say as well. */
  readonly documentation: string;
}

/** The network of a task as a picture: client to server, answered with a {@link DiagramPicture} or null. */
export const DIAGRAM_REQUEST = "ecsTaskDefinition/diagram";

/** Names a document, and whose colours its picture is to have. */
export interface DiagramParams extends DocumentParams {
  /** `editor` (if left out) takes the colours of the editor's theme; `document` has its own, for a file. */
  readonly theme?: "editor" | "document";
  /** The room that it is to fill, in pixels; if left out, it is as wide as its texts want. */
  readonly width?: number;
}

/** A picture of the network of a task. */
export interface DiagramPicture {
  /** The version of the document that it was made from. */
  readonly version: number;
  /** An SVG document; `data-target` names the elements that stand for a place, `data-also` others in the same row. */
  readonly svg: string;
  /** The same in plain words, a line for each element. */
  readonly description: string;
  /** The places that the elements stand for, by `data-target`. */
  readonly targets: Readonly<Record<string, DiagramPlace>>;
}

/** The place that an element of a picture stands for, with the names that LSP gives the two ranges of a symbol. */
export interface DiagramPlace {
  /** All that belongs to the element: it is the one that is meant while the cursor is in it. */
  readonly range: PlaceRange;
  /** What a click on it selects. */
  readonly selectionRange: PlaceRange;
}

/** A range as LSP counts it: lines and UTF-16 code units from 0. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
