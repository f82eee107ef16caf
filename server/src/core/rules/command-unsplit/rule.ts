import { set, spread } from "../../changes/change";
import { healthCheckCommandsOf } from "../../containers/health-checks";
import { type Field, is, isAbsent, isKnown, type Known } from "../../model/fields";
import { defineRule, type Finding } from "../../rule";
import { isCommandLine, listText, shellCommand, wordsOfLine } from "../../values/command-line";
import { quoted, shortened } from "../../words";

export default defineRule({
  meta: {
    id: "command-unsplit",
    title: "A command is a list of words and not one line in a list",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const entryPoint = view.strings("entryPoint");
      const program = isAbsent(entryPoint) && view.lacks("entryPoint") ? view.strings("command") : entryPoint;
      const line = isKnown(program) ? onlyLine(program.value) : undefined;
      if (line === undefined) continue;
      const key = program === entryPoint ? "entryPoint" : "command";
      const shell = shellCommand(line.value, task.networking.os.value === "windows");
      yield finding(line, `${key} of ${label}`, shell);
    }
    for (const { container, words } of healthCheckCommandsOf(task)) {
      const [prefix, ...rest] = words;
      const line = prefix !== undefined && is(prefix, "CMD") ? onlyLine(rest) : undefined;
      if (line === undefined || prefix === undefined) continue;
      const found = finding(line, `The health check of ${container.label}`, undefined);
      const shell = { title: 'Change "CMD" to "CMD-SHELL"', safe: false };
      const changes = [set(prefix, "CMD-SHELL")];
      yield { ...found, fixes: [{ ...shell, changes }, ...(found.fixes ?? [])] };
    }
  },
});

/** The only word of a list, where that is a program with its arguments. On Windows a path may hold blanks. */
function onlyLine(words: readonly Field<string>[]): Known<string> | undefined {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || !isKnown(only)) return undefined;
  return isCommandLine(only.value) && !only.value.includes("\\") ? only : undefined;
}

function finding(line: Known<string>, subject: string, shell: readonly string[] | undefined): Finding {
  const words = wordsOfLine(line.value);
  const lists = [words, shell].filter((list) => list !== undefined);
  return {
    range: line.range,
    message: `${subject} is the one word ${quoted(line.value)}, which is looked for as a program of that name where no shell parts it; write each word as a text of its own.`,
    fixes: lists.map((list) => ({
      title: `Change it to ${shortened(listText(list))}`,
      safe: false,
      changes: [spread(line, list)],
    })),
  };
}
