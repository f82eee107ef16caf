import { remove } from "../../document/change";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { healthCheckCommandsOf } from "../../task/containers/health-checks";
import { is, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "health-check-shell-arguments",
    title: "CMD-SHELL is followed by one command line",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["healthCheck"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { words } of healthCheckCommandsOf(task)) {
      const [prefix, line, ...rest] = words;
      if (prefix === undefined || !is(prefix, "CMD-SHELL") || !isKnown(prefix)) continue;
      if (line === undefined) {
        if (task.tree.problems.length > 0) continue;
        yield {
          range: prefix.range,
          what: say`the health check has no command line after ${"CMD-SHELL"}`,
          remedy: say`add one`,
        };
        continue;
      }
      const second = rest[0];
      if (second === undefined || !isKnown(second) || !isKnown(line)) continue;
      const texts = [line, ...rest].filter(isKnown).map(({ value }) => value);
      const joined = texts.join(" ");
      yield {
        range: second.range,
        what: say`the health check runs only ${line.value}, without the strings after it`,
        remedy: say`write the command line as one string`,
        why: say`With ${"CMD-SHELL"} the shell runs one string and does not pass the others to the command`,
        fixes: fixes(
          texts.length === rest.length + 1 && texts.every(isPlain)
            ? changing(line, joined, { title: say`Join the strings into one command line`, also: rest.map(remove) })
            : undefined,
        ),
      };
    }
  },
});

/** Whether a shell takes the text, between spaces, as it is. */
function isPlain(text: string): boolean {
  return !/["'\\$`*?]/.test(text) && text.trim() !== "";
}
