// Takes what a user reads out of package.json, so that it can be translated: package.nls.json has the English.
import { readFile } from "node:fs/promises";

/** The members of contributions that are read by people. */
const READ = new Set([
  "aliases",
  "title",
  "shortTitle",
  "category",
  "label",
  "contents",
  "description",
  "markdownDescription",
  "enumDescriptions",
  "enumItemLabels",
  "markdownEnumDescriptions",
  "deprecationMessage",
  "markdownDeprecationMessage",
  "altText",
]);

/** Steps of a path that say nothing: what is below them has a name of its own. */
const SILENT = new Set(["properties", "steps", "media"]);

const PREFIX = "ecsTaskDefinition.";
const RULE = /^contributes\.settings\.rules\.([a-z0-9-]+)\.description$/;

const DEFAULT_SEVERITY = /^The severity of the rule itself: (\w+)\.$/;

/**
 * Replaces every text in a manifest that people read by a key, `%commands.showOutput.title%`.
 *
 * @param {object} manifest the root package.json; a text in it is plain English or a key already
 * @returns the manifest with keys only, and the English of each key
 */
export async function takeStrings(manifest) {
  const known = await readStrings("package.nls.json");
  const english = {};
  const put = (key, text) => {
    const named = /^%(.+)%$/.exec(text)?.[1];
    const name = named ?? key;
    const value = named === undefined ? text : known[named];
    if (value === undefined) {
      throw new Error(
        `package.json names ${text}, and package.nls.json has no such key. Write plain English in its place and run "npm run generate".`,
      );
    }
    if (english[name] !== undefined && english[name] !== value) {
      throw new Error(`Two texts of package.json have the key ${name}: "${english[name]}" and "${value}".`);
    }
    english[name] = value;
    return `%${name}%`;
  };
  const description = put("description", manifest.description);
  const contributes = keyed(manifest.contributes, "contributes", put);
  return { manifest: { ...manifest, description, contributes }, english };
}

/** What a file of strings holds; nothing where there is no such file. */
export async function readStrings(path) {
  return JSON.parse(await readFile(path, "utf8").catch(() => "{}"));
}

function keyed(value, path, put) {
  if (Array.isArray(value))
    return value.map((element, index) => keyed(element, `${path}.${nameOf(element, index)}`, put));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === "default") return [name, member];
      const isText =
        typeof member === "string" || (Array.isArray(member) && member.every((one) => typeof one === "string"));
      if (READ.has(name) && isText) return [name, replaced(member, `${path}.${name}`, put)];
      if (name.startsWith(PREFIX))
        return [name, keyed(member, `contributes.settings.${name.slice(PREFIX.length)}`, put)];
      return [name, keyed(member, SILENT.has(name) ? path : `${path}.${name}`, put)];
    }),
  );
}

function replaced(text, path, put) {
  if (Array.isArray(text)) return text.map((one, index) => (one === "" ? one : replaced(one, `${path}.${index}`, put)));
  // The default of a rule is said in the same words beside many rules.
  const severity = DEFAULT_SEVERITY.exec(text)?.[1];
  if (severity !== undefined) return put(`severity.default.${severity}`, text);
  const rule = RULE.exec(path)?.[1];
  if (rule !== undefined) return put(`rule.${rule}`, text);
  // All commands stand under one heading of the palette.
  if (path.endsWith(".category")) return put("category", text);
  return put(path.replace(/^contributes\./, ""), text);
}

function nameOf(element, index) {
  const name = element?.command ?? element?.id ?? index;
  return String(name).replace(PREFIX, "");
}
