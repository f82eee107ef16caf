import { colorsFor } from "../colors";
import { type LintSettings, shownBy } from "../lint-settings";
import type { Output, Surroundings } from "../surroundings";
import type { Format } from "./format";
import { jsonFormat } from "./json";
import { textFormat } from "./text";

/** The format that the settings ask for. */
export function formatFor(settings: LintSettings, out: Output, env: Surroundings["env"]): Format {
  const shows = shownBy(settings);
  if (settings.format === "json") return jsonFormat(out, shows);
  const colors = colorsFor(out, env, settings.color);
  return textFormat(out, { colors, shows, fixed: settings.fix === "dry-run" ? "Would fix" : "Fixed" });
}
