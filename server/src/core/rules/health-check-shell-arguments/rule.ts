import { remove, set } from "../../changes/change";
import { healthCheckCommandsOf } from "../../containers/health-checks";
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
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { container, words } of healthCheckCommandsOf(task)) {
      const [prefix, line, ...rest] = words;
      if (prefix === undefined || !is(prefix, "CMD-SHELL") || !isKnown(prefix)) continue;
      if (line === undefined) {
        if (task.tree.problems.length > 0) continue;
        yield {
          range: prefix.range,
          message: `The health check of ${container.label} has CMD-SHELL and no command line behind it; add one.`,
        };
        continue;
      }
      const second = rest[0];
      if (second === undefined || !isKnown(second) || !isKnown(line)) continue;
      const texts = [line, ...rest].filter(isKnown).map(({ value }) => value);
      const joined = texts.join(" ");
      yield {
        range: second.range,
        message: `CMD-SHELL runs only ${quoted(line.value)} as the health check of ${container.label}, and what follows never gets to it; write one command line in one text.`,
        fixes: fixes(
          texts.length === rest.length + 1 && texts.every(isPlain)
            ? {
                title: "Join the texts to one command line",
                safe: false,
                changes: [set(line, joined), ...rest.map(remove)],
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
