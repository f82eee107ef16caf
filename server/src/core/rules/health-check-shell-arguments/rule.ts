import { editsFor, remove, set } from "../../edits/edits";
import { is, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "health-check-shell-arguments",
    title: "CMD-SHELL is followed by one command line",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const check = view.object("healthCheck");
      const command = isKnown(check) ? check.value.strings("command") : undefined;
      if (command === undefined || !isKnown(command)) continue;
      const [prefix, line, ...rest] = command.value;
      if (prefix === undefined || !is(prefix, "CMD-SHELL") || !isKnown(prefix)) continue;
      if (line === undefined) {
        if (task.tree.problems.length > 0) continue;
        yield {
          range: prefix.range,
          message: `The health check of ${label} has CMD-SHELL and no command line behind it; add one.`,
        };
        continue;
      }
      const second = rest[0];
      if (second === undefined || !isKnown(second) || !isKnown(line)) continue;
      const words = [line, ...rest].filter(isKnown).map(({ value }) => value);
      const joined = words.join(" ");
      yield {
        range: second.range,
        message: `CMD-SHELL runs only ${quoted(line.value)} as the health check of ${label}, and what follows never gets to it; write one command line in one text.`,
        fixes: fixes(
          words.length === rest.length + 1 && words.every(isPlain)
            ? {
                title: "Join the texts to one command line",
                safe: false,
                edits: () => editsFor(task.tree, [set(line, joined), ...rest.map(remove)]),
              }
            : undefined,
        ),
      };
    }
  },
});

/** Whether a shell reads the text, between blanks, as it stands. */
function isPlain(text: string): boolean {
  return !/["'\\$`*?]/.test(text) && text.trim() !== "";
}
