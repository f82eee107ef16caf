import { colorsFor, severityColor } from "./colors";
import { ruleMetas } from "./rule-metas";
import type { Output, Surroundings } from "./surroundings";

/** All rules in columns: id, default severity or `off`, whether there are fixes, and the title. */
export function rulesText(out: Output, env: Surroundings["env"], color: boolean | undefined): string {
  const colors = colorsFor(out, env, color);
  const metas = ruleMetas();
  const idWidth = Math.max(...metas.map(({ id }) => id.length));
  const severityWidth = Math.max(...metas.map(({ severity }) => severity.length));
  return metas
    .map(({ id, severity, optIn, fixable, title }) => {
      const level = severityColor(colors, severity)((optIn ? "off" : severity).padEnd(severityWidth));
      return `${id.padEnd(idWidth)}  ${level}  ${fixable ? "fix" : "   "}  ${title}\n`;
    })
    .join("");
}

/** The metadata of all rules, as a JSON array. A pattern is a string, with its slashes. */
export function rulesJson(): string {
  const patterns = (_: string, value: unknown): unknown => (value instanceof RegExp ? String(value) : value);
  return `${JSON.stringify(ruleMetas(), patterns, 2)}\n`;
}
