import type { WrongType } from "../../deviations/deviation";
import { HEALTH_CHECK_PREFIXES } from "../../facts/health-checks";
import { CONTAINER_STRUCTURE } from "../../facts/structure";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { objectView } from "../../task/views";
import { asksForLine, shellCommand, wordsOfLine } from "../../values/command-line";

/**
 * The lists that a single string may mean as a command, or as another list of words, best first. A whole line is not
 * the name of a program, so it is never the only word of a list, except after a shell that expects a line.
 *
 * @returns `undefined` if the value is a single word; an empty list if the meaning is unclear
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

/** Several words in one string, as a list of words; `undefined` if there is only one, or some are not words. */
function wordList(line: string): readonly (readonly string[])[] | undefined {
  const words = line.split(/\s*,\s*|\s+/).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => /^[\w.:/=@+-]+$/.test(word)) ? [words] : undefined;
}

/** A list of strings that was written into a string. */
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

/** The lists that a string may mean as the command of a health check, which begins with `CMD` or `CMD-SHELL`. */
export function healthCheckLists(line: string): readonly (readonly string[])[] {
  const words = wordsOfLine(line);
  // The elements of a list without its brackets.
  const [way, ...rest] = line.split(/\s*,\s*/);
  if (rest.length > 0 && HEALTH_CHECK_PREFIXES.some((each) => each === way)) {
    return [way === "CMD-SHELL" ? [way, line.slice(line.indexOf(",") + 1).trim()] : [way ?? "", ...rest]];
  }
  const prefix = HEALTH_CHECK_PREFIXES.find((each) => line.startsWith(`${each} `));
  if (prefix === "CMD-SHELL") return [[prefix, line.slice(prefix.length).trim()]];
  if (prefix === "CMD") return words === undefined ? [] : [words];
  return [["CMD-SHELL", line], ...(words === undefined ? [] : [["CMD", ...words]])];
}
