import { set, spread } from "../../changes/change";
import { healthCheckCommandsOf } from "../../containers/health-checks";
import { isKnown, type Known } from "../../model/fields";
import { defineRule, type Fix, fixes } from "../../rule";
import { HEALTH_CHECK_PREFIXES } from "../../spec/health-checks";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "health-check-command-prefix",
    title: "A health check command begins with CMD or CMD-SHELL",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { container, words } of healthCheckCommandsOf(task)) {
      const first = words[0];
      if (first === undefined || !isKnown(first)) continue;
      if (HEALTH_CHECK_PREFIXES.some((prefix) => prefix === first.value)) continue;
      const meant = HEALTH_CHECK_PREFIXES.find((prefix) => plain(prefix) === plain(first.value));
      const glued = meant === undefined && /^CMD(?:-SHELL)?[\s,]/.test(first.value);
      const remedy =
        meant !== undefined
          ? `write ${quoted(meant)}`
          : glued
            ? "make what follows it a text of its own"
            : 'put "CMD-SHELL" in front of a command line, or "CMD" in front of a program and its arguments';
      yield {
        range: first.range,
        severity: meant !== undefined || glued ? "warning" : "information",
        message: `The health check of ${container.label} begins with ${quoted(first.value)} and not with CMD or CMD-SHELL, which tell how to run it; ${remedy}.`,
        fixes: fixes(
          meant === undefined
            ? divided(first, words.length)
            : {
                title: `Change it to ${quoted(meant)}`,
                safe: true,
                changes: [set(first, meant)],
              },
        ),
      };
    }
  },
});

/** The fix that gives the command a word of its own in front; none for `CMD` glued to arguments that nobody parted. */
function divided(first: Known<string>, count: number): Fix | undefined {
  const text = first.value;
  const [, word, line = ""] = /^(CMD(?:-SHELL)?)[\s,]+(.*)$/s.exec(text) ?? [];
  if (word !== undefined) {
    if (word === "CMD" || line === "" || count > 1) return undefined;
    return { title: 'Part "CMD-SHELL" from the command line', safe: false, changes: [spread(first, [word, line])] };
  }
  if (text.trim() === "") return undefined;
  const prefix = count === 1 && /\s/.test(text) ? "CMD-SHELL" : "CMD";
  return { title: `Put ${quoted(prefix)} in front`, safe: false, changes: [spread(first, [prefix, text])] };
}

/** A word without what people vary: case, hyphens and underscores. */
function plain(word: string): string {
  return word.toUpperCase().replaceAll(/[-_ ]/g, "");
}
