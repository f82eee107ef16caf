import type { WrongType } from "../../deviations/deviation";
import { HEALTH_CHECK_PREFIXES } from "../../facts/health-checks";
import { CONTAINER_STRUCTURE } from "../../facts/structure";
import { networkingOf } from "../../network/networking";
import { isKnown, objectView } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { asksForLine, shellCommand, wordsOfLine } from "../../values/command-line";

/**
 * The lists that a command, or the words of another list, in one text may mean, best first. A whole line is no
 * program's name, so it is never the only word of a list but where a shell waits for it.
 *
 * @returns nothing where the value is a single word; an empty list where nobody can tell
 */
export function commandLists(
  task: TaskDefinition,
  { object, site, type }: WrongType,
  text: string,
): readonly (readonly string[])[] | undefined {
  if (type.kind !== "list" || type.of.kind !== "string" || object === undefined) return undefined;
  const listed = listIn(text);
  if (listed !== undefined) return [listed];
  const line = text.trim();
  if (line === "") return undefined;
  if (object.structure === "HealthCheck" && site.key === "command") return healthCheckLists(line);
  const isCommand = object.structure === CONTAINER_STRUCTURE && (site.key === "command" || site.key === "entryPoint");
  if (!isCommand) return wordList(line);
  const words = wordsOfLine(line);
  if (words?.length === 1) return undefined;
  const parted = words === undefined ? [] : [words];
  const entryPoint = objectView<"ContainerDefinition">(object).strings("entryPoint");
  if (site.key === "command" && isKnown(entryPoint)) {
    const before = entryPoint.value.map((word) => (isKnown(word) ? word.value : ""));
    return asksForLine(before) ? [[line]] : parted;
  }
  return [...parted, shellCommand(line, networkingOf(task).os.value === "windows")];
}

/** Several words in one text, for a list of which each element is a word; nothing where there is one, or more than words. */
function wordList(line: string): readonly (readonly string[])[] | undefined {
  const words = line.split(/\s*,\s*|\s+/).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => /^[\w.:/=@+-]+$/.test(word)) ? [words] : undefined;
}

/** A list of texts that was written into a text. */
function listIn(text: string): readonly string[] | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const texts = Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
    return Array.isArray(value) && texts.length === value.length ? texts : undefined;
  } catch {
    return undefined;
  }
}

/** The same of the command of a health check, which begins with the way to run it. */
export function healthCheckLists(line: string): readonly (readonly string[])[] {
  const words = wordsOfLine(line);
  // The elements of a list that lost its brackets.
  const [way, ...rest] = line.split(/\s*,\s*/);
  if (rest.length > 0 && HEALTH_CHECK_PREFIXES.some((each) => each === way)) {
    return [way === "CMD-SHELL" ? [way, line.slice(line.indexOf(",") + 1).trim()] : [way ?? "", ...rest]];
  }
  const prefix = HEALTH_CHECK_PREFIXES.find((each) => line.startsWith(`${each} `));
  if (prefix === "CMD-SHELL") return [[prefix, line.slice(prefix.length).trim()]];
  if (prefix === "CMD") return words === undefined ? [] : [words];
  return [["CMD-SHELL", line], ...(words === undefined ? [] : [["CMD", ...words]])];
}
