import { spread } from "../../document/change";
import { HEALTH_CHECK_PREFIXES } from "../../facts/health-checks";
import { changing } from "../../findings/builders";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { healthCheckCommandsOf } from "../../task/containers/health-checks";
import { isKnown, type Known } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "health-check-command-prefix",
    title: "A health check command begins with CMD or CMD-SHELL",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["healthCheck"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { words } of healthCheckCommandsOf(task)) {
      const first = words[0];
      if (first === undefined || !isKnown(first)) continue;
      if (HEALTH_CHECK_PREFIXES.some((prefix) => prefix === first.value)) continue;
      const meant = HEALTH_CHECK_PREFIXES.find((prefix) => plain(prefix) === plain(first.value));
      const glued = meant === undefined && /^CMD(?:-SHELL)?[\s,]/.test(first.value);
      yield {
        range: first.range,
        severity: meant !== undefined || glued ? "warning" : "information",
        what: say`the health check begins with ${first.value}, not with CMD or CMD-SHELL`,
        remedy:
          meant !== undefined
            ? say`write ${meant}`
            : glued
              ? say`make the rest a separate string`
              : say`add ${"CMD-SHELL"} before a command line, or ${"CMD"} before a program with arguments`,
        why: say`The first string tells ECS how to run the command`,
        fixes: fixes(meant === undefined ? divided(first, words.length) : changing(first, meant, { safe: true })),
      };
    }
  },
});

/** The fix that gives the command a separate first string; none for `CMD` in one string with its arguments. */
function divided(first: Known<string>, count: number): Fix | undefined {
  const text = first.value;
  const [, own, line = ""] = /^(CMD(?:-SHELL)?)[\s,]+(.*)$/s.exec(text) ?? [];
  if (own !== undefined) {
    if (own === "CMD" || line === "" || count > 1) return undefined;
    return { title: say`Split ${own} from the command`, safe: false, changes: [spread(first, [own, line])] };
  }
  if (text.trim() === "") return undefined;
  const prefix = count === 1 && /\s/.test(text) ? "CMD-SHELL" : "CMD";
  return { title: say`Put ${prefix} in front`, safe: false, changes: [spread(first, [prefix, text])] };
}

/** A word without case, hyphens and underscores, which people vary. */
function plain(word: string): string {
  return word.toUpperCase().replaceAll(/[-_ ]/g, "");
}
