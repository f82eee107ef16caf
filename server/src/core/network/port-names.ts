import { type Repeat, repeatsOf } from "../task/by-key";
import type { Known } from "../task/fields";
import { isWritten, writtenTexts } from "../task/known-elements";
import type { TaskDefinition } from "../task/model";

/** The most characters that a port name can have. */
export const LONGEST_PORT_NAME = 64;

/**
 * Whether ECS accepts the `name` of a port mapping: lower-case letters, digits, hyphens and underscores, at most
 * {@link LONGEST_PORT_NAME} of them, and no hyphen in front.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export function isPortName(text: string): boolean {
  return text.length <= LONGEST_PORT_NAME && /^[a-z0-9_][a-z0-9_-]*$/.test(text);
}

/** Far more than a name can have. For a text with many accents `normalize` takes quadratic time. */
const MOST_READ = 1000;

/**
 * The port name nearest to a text: in lower case, with one hyphen for each run of characters that a name can't
 * have. Accents are removed from their letters. Empty if no character of the text can be in a name.
 *
 * @param longest the most characters that the result may have
 */
export function toPortName(text: string, longest = LONGEST_PORT_NAME): string {
  const plain = text.slice(0, MOST_READ).normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const name = plain.replaceAll(/[^a-z0-9_-]+/g, "-").replace(/^-+/, "");
  return name.slice(0, longest).replace(/-+$/, "");
}

/** The port names that the task has, in any container. Empty ones are not names. */
export function portNamesOf(task: TaskDefinition): readonly string[] {
  return writtenTexts(task.portMappings.map(({ name }) => name));
}

const MOST_ATTEMPTS = 100;

/**
 * The name that the AWS console gives a port: `web-80-tcp` for port 80 of the container `web`. A long container
 * name is cut, so that the port stays readable, and a number is added where the name is taken already.
 *
 * @param ports the port or ports, as digits and hyphens
 * @returns `undefined` if no letter of the container's name can be in a port name, or if absurdly many names are taken
 */
export function consolePortName(container: string, ports: string, taken: ReadonlySet<string>): string | undefined {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const ending = `-${ports}-tcp${attempt === 1 ? "" : `-${attempt}`}`;
    const start = toPortName(container, LONGEST_PORT_NAME - ending.length);
    if (start === "") return undefined;
    if (!taken.has(start + ending)) return start + ending;
  }
  return undefined;
}

/** The port names that occur again in the task, in any container, each with its first use. */
export function duplicatePortNames(task: TaskDefinition): readonly Repeat<Known<string>>[] {
  return repeatsOf(task.portMappings.map(({ name }) => name).filter(isWritten), ({ value }) => value);
}
