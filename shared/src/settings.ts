/** The `source` of every diagnostic, in editors and in reports. */
export const DIAGNOSTIC_SOURCE = "ecs";

/** The section of the editor's settings that belongs to this product. */
export const SETTINGS_SECTION = "ecsTaskDefinition";

/** What a user makes of a rule. */
export type RuleSetting = "error" | "warning" | "information" | "hint" | "off";

/** What an inlay hint can show; each kind has a setting of its own. */
export const INLAY_HINT_KINDS = ["networkMode", "hostPort", "protocol", "cpu", "memory", "essential"] as const;

/** One of {@link INLAY_HINT_KINDS}. */
export type InlayHintKind = (typeof INLAY_HINT_KINDS)[number];

/** The settings as they hold for one document. */
export interface Settings {
  /** Whether the document is looked at at all. */
  readonly enable: boolean;
  /** What the user makes of a rule, by its id; a rule that is not named keeps its own, or stays off. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** A `networkMode`, or `default`, for files that hold only container definitions; empty if nothing is assumed. */
  readonly assumeNetworkMode: string;
  /** A value of `requiresCompatibilities`, likewise. */
  readonly assumeLaunchType: string;
  /** A value of `operatingSystemFamily`, likewise. */
  readonly assumeOperatingSystem: string;
  readonly files: {
    /** Globs of files that are task definitions whatever they look like. */
    readonly include: readonly string[];
    /** Globs of files that are left alone. They win over `include`. */
    readonly exclude: readonly string[];
  };
  readonly fixAll: {
    /** Whether fix-all also makes the safe fixes that take away or replace something. */
    readonly removals: boolean;
  };
  /** Whether hints of a kind are shown. */
  readonly inlayHints: Readonly<Record<InlayHintKind, boolean>>;
  /** Whether ports and references are counted above the lines that they belong to. */
  readonly codeLens: boolean;
}

/** The settings of a user who set nothing. */
export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  rules: {},
  assumeNetworkMode: "",
  assumeLaunchType: "",
  assumeOperatingSystem: "",
  files: { include: [], exclude: [] },
  fixAll: { removals: false },
  inlayHints: { networkMode: true, hostPort: true, protocol: false, cpu: true, memory: true, essential: true },
  codeLens: false,
};
