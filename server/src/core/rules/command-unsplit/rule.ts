import { spread } from "../../document/change";
import { changing } from "../../findings/builders";
import { defineRule, type Finding, type Fix } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { healthCheckCommandsOf } from "../../task/containers/health-checks";
import { type Field, is, isKnown, type Known } from "../../task/fields";
import { member, type Said, say } from "../../text/say";
import { isCommandLine, listText, shellCommand, wordsOfLine } from "../../values/command-line";

export default defineRule({
  meta: {
    id: "command-unsplit",
    title: "A command is a list of words, not a single line",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["command", "entryPoint"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { view } of task.containers) {
      const entryPoint = view.strings("entryPoint");
      const program = view.lacks("entryPoint") ? view.strings("command") : entryPoint;
      const line = isKnown(program) ? onlyLine(program.value) : undefined;
      if (line === undefined) continue;
      const key = program === entryPoint ? "entryPoint" : "command";
      const shell = shellCommand(line.value, networkingOf(task).os.value === "windows");
      yield finding(line, say`${member(key)} ${line.value} is a single string`, shell);
    }
    for (const { words } of healthCheckCommandsOf(task)) {
      const [prefix, ...rest] = words;
      const line = prefix !== undefined && is(prefix, "CMD") ? onlyLine(rest) : undefined;
      if (line === undefined || prefix === undefined) continue;
      const found = finding(line, say`the health check {command} ${line.value} is a single string`, undefined);
      yield { ...found, fixes: [changing(prefix, "CMD-SHELL"), ...found.fixes] };
    }
  },
});

/** The only word of a list, if it is a program with its arguments. On Windows a path may contain spaces. */
function onlyLine(words: readonly Field<string>[]): Known<string> | undefined {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || !isKnown(only)) return undefined;
  return isCommandLine(only.value) && !only.value.includes("\\") ? only : undefined;
}

function finding(
  line: Known<string>,
  what: Said,
  shell: readonly string[] | undefined,
): Finding & { readonly fixes: readonly Fix[] } {
  const words = wordsOfLine(line.value);
  const lists = [words, shell].filter((list) => list !== undefined);
  return {
    range: line.range,
    what,
    remedy: say`write each word as its own string`,
    why: say`Without a shell that splits it, the runtime looks for a program with exactly this name`,
    fixes: lists.map((list) => ({
      title: say`Change it to ${listText(list)}`,
      safe: false,
      changes: [spread(line, list)],
    })),
  };
}
