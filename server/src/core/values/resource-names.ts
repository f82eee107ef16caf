import { type Said, say } from "../text/say";

/** The longest name of a family or a container, in characters. */
export const LONGEST_RESOURCE_NAME = 255;

/** Why a text is not a name. */
export interface NameProblem {
  /** The end of a sentence that begins with the name: `contains "."`. */
  readonly what: Said;
  /** The rule that it breaks, as a sentence. */
  readonly why: Said;
}

/**
 * What keeps a text from being the name of a family or a container; nothing if it is one. Both follow the same pattern.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function nameProblem(name: string): NameProblem | undefined {
  const [foreign] = /[^A-Za-z0-9_-]/u.exec(name) ?? [];
  if (foreign !== undefined) {
    const what = foreign.trim() === "" ? say`contains white space` : say`contains ${foreign}`;
    return { what, why: say`A name can contain only letters, digits, hyphens and underscores` };
  }
  if (name.length <= LONGEST_RESOURCE_NAME) return undefined;
  const why = say`A name can have at most ${LONGEST_RESOURCE_NAME} characters`;
  return { what: say`has ${name.length} characters`, why };
}

/**
 * Whether a text that is not a name may be a template for one: an unknown pipeline may replace brackets, as Python and
 * jq do.
 */
export function mayBeTemplate(text: string): boolean {
  return /[()[\]{}<>$%]/.test(text);
}

/** The nearest valid name, with hyphens for invalid characters. Empty if nothing is left. */
export function toResourceName(name: string): string {
  return name
    .trim()
    .slice(0, 10 * LONGEST_RESOURCE_NAME)
    .replaceAll(/[^A-Za-z0-9_-]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST_RESOURCE_NAME);
}
