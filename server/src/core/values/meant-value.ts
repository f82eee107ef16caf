import { FOREIGN_VALUES } from "../facts/foreign-keys";
import { nearest } from "../text/nearest";

/**
 * The listed value that another one most likely means: the only one, the one that other tools call by this name, or one
 * with a similar spelling. `undefined` if it is unclear.
 */
export function meantValue(value: string, values: readonly string[]): string | undefined {
  if (values.length === 1) return values[0];
  const translated = FOREIGN_VALUES.get(value.toLowerCase());
  return translated !== undefined && values.includes(translated) ? translated : nearest(value, values);
}
