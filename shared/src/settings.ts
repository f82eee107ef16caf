/** The `source` of every diagnostic, in editors and in reports. */
export const DIAGNOSTIC_SOURCE = "ecs";

/** The section of the editor's settings that belongs to this product. */
export const SETTINGS_SECTION = "ecsTaskDefinition";

/** What a rule can be set to. */
export const RULE_SETTINGS = ["error", "warning", "information", "hint", "off"] as const;

/** One of {@link RULE_SETTINGS}. */
export type RuleSetting = (typeof RULE_SETTINGS)[number];

/** The headings of the settings in VS Code, in the order in which users need them. */
export const SETTING_GROUPS = {
  general: "ECS Task Definitions",
  lists: "Lists of Containers",
  shown: "Hints and Lenses",
  trouble: "Troubleshooting",
} as const;

/** The types of setting values. */
interface ValueOfType {
  readonly boolean: boolean;
  readonly string: string;
  readonly strings: readonly string[];
  /** By rule id. A rule that is not listed keeps its default. */
  readonly severities: Readonly<Record<string, RuleSetting>>;
}

/** One setting. */
export interface Setting {
  readonly group: keyof typeof SETTING_GROUPS;
  readonly type: keyof ValueOfType;
  readonly default: ValueOfType[keyof ValueOfType];
  /** What it does, in Markdown; the German is in `package.nls.de.json`, as `settings.<name>`. */
  readonly text: string;
  /** The only allowed values, or a list of names that ECS knows. With a list, an empty value is allowed too. */
  readonly values?: readonly string[] | "network modes" | "launch types" | "operating systems";
  /** `window` if only the client uses it, so that it can't differ between folders. */
  readonly scope?: "window";
}

/**
 * All settings, in order. The defaults and what the server reads come from here. `npm run generate` makes the settings
 * of `package.json`, with their English texts, and the table in `docs/editors.md` from it.
 */
export const SETTINGS = {
  enable: { group: "general", type: "boolean", default: true, text: "Check task definitions." },
  rules: {
    group: "general",
    type: "severities",
    default: {},
    text: "Override the severity of single rules, or set them to `off`. Rules that are not listed keep their default; a few are off by default.",
  },
  "fixAll.removals": {
    group: "general",
    type: "boolean",
    default: false,
    text: "Let fix-all, also on save, make the safe fixes that remove or replace a value or switch the network mode. Without this setting, fix-all loses nothing that you wrote.",
  },
  "files.include": {
    group: "general",
    type: "strings",
    default: [],
    text: "Globs of JSON files and templates that are checked as task definitions, whatever their content, for example `deploy/*.json`.",
  },
  "files.exclude": {
    group: "general",
    type: "strings",
    default: [],
    text: "Globs of JSON files and templates that are never checked, for example `deploy/*.json`.",
  },
  assumeNetworkMode: {
    group: "lists",
    type: "string",
    default: "",
    values: "network modes",
    text: "The network mode of tasks whose files contain only a list of container definitions, as Terraform takes them. If empty, it is unknown, and nothing that depends on it is checked.",
  },
  assumeLaunchType: {
    group: "lists",
    type: "string",
    default: "",
    values: "launch types",
    text: "The launch type of tasks whose files contain only a list of container definitions, as Terraform takes them. If empty, it is unknown, and nothing that depends on it is checked.",
  },
  assumeOperatingSystem: {
    group: "lists",
    type: "string",
    default: "",
    values: "operating systems",
    text: "The operating system family of tasks whose files contain only a list of container definitions, as Terraform takes them. If empty, it is unknown, and nothing that depends on it is checked.",
  },
  "inlayHints.networkMode": {
    group: "shown",
    type: "boolean",
    default: true,
    text: "Show `networkMode` as an inlay hint if a task leaves it out.",
  },
  "inlayHints.hostPort": {
    group: "shown",
    type: "boolean",
    default: true,
    text: "Show `hostPort` as an inlay hint if a port mapping leaves it out.",
  },
  "inlayHints.protocol": {
    group: "shown",
    type: "boolean",
    default: false,
    text: "Show `protocol` as an inlay hint if a port mapping leaves it out.",
  },
  "inlayHints.cpu": {
    group: "shown",
    type: "boolean",
    default: true,
    text: "Show `cpu` in its other unit (CPU units or vCPU) as an inlay hint.",
  },
  "inlayHints.memory": {
    group: "shown",
    type: "boolean",
    default: true,
    text: "Show `memory` and `memoryReservation` in their other unit (MiB or GB) as an inlay hint.",
  },
  "inlayHints.essential": {
    group: "shown",
    type: "boolean",
    default: true,
    text: "Show `essential` as an inlay hint if a container leaves it out.",
  },
  codeLens: {
    group: "shown",
    type: "boolean",
    default: false,
    text: "Show the number of mapped ports and of references to containers and volumes above their lines.",
  },
  "trace.server": {
    group: "trouble",
    type: "string",
    default: "off",
    values: ["off", "messages", "verbose"],
    scope: "window",
    text: "Write the messages between the editor and the server to the output channel.",
  },
} as const satisfies Readonly<Record<string, Setting>>;

/** The name of a setting, without the section. */
export type SettingName = keyof typeof SETTINGS;

/** The values of all settings for one document. */
export type Settings = { readonly [Name in SettingName]: ValueOfType[(typeof SETTINGS)[Name]["type"]] };

/** What VS Code calls a setting. */
export function settingId(name: SettingName): string {
  return `${SETTINGS_SECTION}.${name}`;
}
