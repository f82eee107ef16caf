import { readFile } from "node:fs/promises";
import { loadTypeScript } from "../load-typescript.mjs";
import { takeStrings } from "./strings.mjs";

const SEVERITIES = ["error", "warning", "information", "hint", "off"];

/** What the settings are about, in the order in which people come to change them. */
const GROUPS = [
  { title: "ECS Task Definitions", names: ["enable", "rules", "fixAll.removals", "files.include", "files.exclude"] },
  {
    title: "Lists of Containers",
    names: ["assumeNetworkMode", "assumeLaunchType", "assumeOperatingSystem"],
  },
  { title: "Hints and Lenses", names: ["inlayHints", "codeLens"] },
  { title: "Troubleshooting", names: ["trace.server"] },
];

/** The root package.json with the settings section made from the rules and from what ECS knows, and keys for texts. */
export async function manifest() {
  const { manifest } = await takeStrings(await inEnglish());
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The English of every key in the root package.json. */
export async function manifestStrings() {
  const { english } = await takeStrings(await inEnglish());
  return `${JSON.stringify(english, undefined, 2)}\n`;
}

async function inEnglish() {
  const text = await readFile("package.json", "utf8");
  const current = JSON.parse(text);
  const { rules } = await loadTypeScript("server/src/core/rules/index.ts");
  const { DEFAULT_SETTINGS } = await loadTypeScript("shared/src/settings.ts");
  const { NETWORK_MODES } = await loadTypeScript("server/src/core/spec/network-modes.ts");
  const { LAUNCH_TYPES } = await loadTypeScript("server/src/core/spec/launch-types.ts");
  const { OPERATING_SYSTEM_FAMILIES } = await loadTypeScript("server/src/core/spec/os-families.ts");
  const assumed = (what, values) => ({
    type: "string",
    enum: ["", ...values],
    enumItemLabels: ["(not assumed)"],
    default: "",
    scope: "resource",
    markdownDescription: `The ${what} of tasks whose files hold only a list of container definitions, as Terraform takes them. Empty: unknown, and nothing that depends on it is checked.`,
  });
  const properties = {
    enable: {
      type: "boolean",
      default: true,
      scope: "resource",
      description: "Check task definitions.",
    },
    rules: {
      type: "object",
      default: {},
      scope: "resource",
      additionalProperties: false,
      markdownDescription:
        "Severities by rule, `off` to switch one off. A rule that is not listed keeps its default; a few are off by default.",
      properties: Object.fromEntries(
        rules.map(({ meta }) => [
          meta.id,
          {
            type: "string",
            enum: ["default", ...SEVERITIES],
            enumDescriptions: [usual(meta)],
            description: describe(meta),
          },
        ]),
      ),
    },
    "fixAll.removals": {
      type: "boolean",
      default: false,
      scope: "resource",
      markdownDescription:
        "Let fix-all, also on save, make the safe fixes that remove or replace a value or switch the network mode. Without it fix-all loses nothing that you wrote.",
    },
    assumeNetworkMode: assumed("network mode", [...NETWORK_MODES, "default"]),
    assumeLaunchType: assumed("launch type", LAUNCH_TYPES),
    assumeOperatingSystem: assumed("operating system family", OPERATING_SYSTEM_FAMILIES),
    "files.include": globs("are task definitions whatever they look like"),
    "files.exclude": globs("are never checked"),
    ...Object.fromEntries(
      Object.entries(HINTS).map(([kind, what]) => [
        `inlayHints.${kind}`,
        hint(what, DEFAULT_SETTINGS.inlayHints[kind]),
      ]),
    ),
    codeLens: {
      type: "boolean",
      default: false,
      scope: "resource",
      description: "Count mapped ports and references to containers and volumes above their lines.",
    },
    "trace.server": {
      type: "string",
      enum: ["off", "messages", "verbose"],
      default: "off",
      scope: "window",
      description: "Write the talk between editor and server to the output channel.",
    },
  };
  current.contributes ??= {};
  const inGroup = (name, { names }) => names.includes(name) || names.includes(name.split(".")[0]);
  current.contributes.configuration = GROUPS.map((group, at) => ({
    title: group.title,
    order: at + 1,
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => inGroup(name, group))
        .sort(([a], [b]) => group.names.indexOf(a) - group.names.indexOf(b))
        .map(([name, schema], index) => [`ecsTaskDefinition.${name}`, { order: index + 1, ...schema }]),
    ),
  }));
  return current;
}

/** What `default` is beside a rule, in the words that strings.mjs knows. */
function usual({ severity, optIn }) {
  return `The severity of the rule itself: ${optIn ? "off" : severity}.`;
}

function describe({ title, optIn }) {
  return optIn ? `${title}. Off until you give it a severity.` : title;
}

/** What the hints of each kind show. */
const HINTS = {
  networkMode: "the `networkMode` of a task that leaves it out",
  hostPort: "the `hostPort` of a port mapping that leaves it out",
  protocol: "the `protocol` of a port mapping that leaves it out",
  cpu: "`cpu` in its other unit, CPU units or vCPU",
  memory: "`memory` and `memoryReservation` in their other unit, MiB or GB",
  essential: "`essential` of a container that leaves it out",
};

function hint(what, isOn) {
  return {
    type: "boolean",
    default: isOn,
    scope: "resource",
    markdownDescription: `Show ${what}, as an inlay hint.`,
  };
}

function globs(what) {
  return {
    type: "array",
    items: { type: "string" },
    default: [],
    scope: "resource",
    markdownDescription: `Globs of JSON files and templates that ${what}, for example \`deploy/*.json\`.`,
  };
}
