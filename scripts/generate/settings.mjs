import { readFile } from "node:fs/promises";
import { loadTypeScript } from "../load-typescript.mjs";

/**
 * The settings in VS Code's format, made from their declaration, the rules and the facts about ECS.
 *
 * @returns {Promise<{ configuration: object[], texts: Record<string, string> }>} the `contributes.configuration` of
 * package.json with keys in place of texts, and the English text of each key
 */
export async function settings() {
  const { SETTINGS, SETTING_GROUPS, RULE_SETTINGS, settingId } = await loadTypeScript("shared/src/settings.ts");
  const texts = {};
  const keyOf = (key, text) => {
    texts[key] = text;
    return `%${key}%`;
  };
  const names = await namesOfEcs();
  const rules = await ruleSchemas(["default", ...RULE_SETTINGS], keyOf);
  const schemaOf = ({ type, values }) => {
    if (type === "severities") return { type: "object", additionalProperties: false, properties: rules };
    if (type === "strings") return { type: "array", items: { type: "string" } };
    if (values === undefined || Array.isArray(values)) return { type, ...(values && { enum: values }) };
    const empty = keyOf("settings.notAssumed", "(not assumed)");
    return { type, enum: ["", ...names[values]], enumItemLabels: [empty] };
  };
  const configuration = Object.entries(SETTING_GROUPS).map(([group, title], at) => ({
    title: keyOf(`settings.group.${group}`, title),
    order: at + 1,
    properties: Object.fromEntries(
      Object.entries(SETTINGS)
        .filter(([, setting]) => setting.group === group)
        .map(([name, setting], index) => [
          settingId(name),
          {
            order: index + 1,
            ...schemaOf(setting),
            default: setting.default,
            scope: setting.scope ?? "resource",
            markdownDescription: keyOf(`settings.${name}`, setting.text),
          },
        ]),
    ),
  }));
  return { configuration, texts };
}

async function namesOfEcs() {
  const { NETWORK_MODES } = await loadTypeScript("server/src/core/facts/network-modes.ts");
  const { LAUNCH_TYPES } = await loadTypeScript("server/src/core/facts/launch-types.ts");
  const { OPERATING_SYSTEM_FAMILIES } = await loadTypeScript("server/src/core/facts/os-families.ts");
  return {
    "network modes": [...NETWORK_MODES, "default"],
    "launch types": LAUNCH_TYPES,
    "operating systems": OPERATING_SYSTEM_FAMILIES,
  };
}

async function ruleSchemas(values, keyOf) {
  const { rules } = await loadTypeScript("server/src/core/rules/index.ts");
  const schemas = rules.map(({ meta: { id, title, severity, optIn } }) => {
    const usual = optIn ? "off" : severity;
    return [
      id,
      {
        type: "string",
        enum: values,
        enumDescriptions: [keyOf(`severity.default.${usual}`, `The default severity of this rule: ${usual}.`)],
        description: keyOf(`rule.${id}`, optIn ? `${title}. Off until you give it a severity.` : title),
      },
    ];
  });
  return Object.fromEntries(schemas);
}

const TABLE = /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/;

/** The page on other editors, with a table of the settings that the server reads. */
export async function settingsPage() {
  const { SETTINGS } = await loadTypeScript("shared/src/settings.ts");
  const rows = Object.entries(SETTINGS)
    .filter(([, { scope }]) => scope !== "window")
    .map(([name, setting]) => `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${setting.text} |`);
  const table = ["", "| setting | default | what it does |", "|---|---|---|", ...rows, ""].join("\n");
  return (await readFile("docs/editors.md", "utf8")).replace(TABLE, (_, begin, end) => `${begin}${table}\n${end}`);
}
