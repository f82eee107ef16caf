import { quoted } from "../words";
/** The longest name of a family or a container, in characters. */
export const LONGEST_RESOURCE_NAME = 255;

/**
 * What keeps a text from being the name of a family or a container, as the end of a sentence that begins with the
 * name; nothing if it is one. Both follow the same pattern.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function nameProblem(name: string): string | undefined {
  const [foreign] = /[^A-Za-z0-9_-]/u.exec(name) ?? [];
  if (foreign !== undefined) {
    const shown = foreign.trim() === "" ? "white space" : quoted(foreign);
    return `holds ${shown}, and only letters, digits, hyphens and underscores may stand in one`;
  }
  if (name.length <= LONGEST_RESOURCE_NAME) return undefined;
  return `has ${name.length} characters, and the longest has ${LONGEST_RESOURCE_NAME}`;
}

/**
 * Whether a text that is no name may be the template of one: a pipeline that we don't know may read brackets, as
 * Python and jq do.
 */
export function mayBeTemplate(text: string): boolean {
  return /[()[\]{}<>$%]/.test(text);
}

/** The nearest text that is a name: hyphens for what may not stand in one. Empty where nothing is left. */
export function toResourceName(name: string): string {
  return name
    .trim()
    .slice(0, 10 * LONGEST_RESOURCE_NAME)
    .replaceAll(/[^A-Za-z0-9_-]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST_RESOURCE_NAME);
}
