import { REQUIRED_LOG_OPTIONS } from "../facts/log-drivers";
import { LOG_OPTIONS } from "../facts/log-options";
import { memberOrder } from "../facts/structure";
import { memberNamed, type TypedObject } from "./typed-tree";

/**
 * The keys that an object can have, in documented order: those of its structure, or the options of a log driver. None
 * if its author may choose them.
 */
export function knownNames({ structure, parent }: TypedObject): readonly string[] {
  if (structure !== undefined) return memberOrder(structure);
  const driver = parent?.structure === "LogConfiguration" ? memberNamed(parent, "logDriver")?.member.value : undefined;
  return driver?.kind === "scalar" && driver.closed ? spelledLogOptions(String(driver.value)) : [];
}

/** All options of a log driver with required options, in which a misspelled key matters; none for other drivers. */
export function spelledLogOptions(driver: string): readonly string[] {
  return REQUIRED_LOG_OPTIONS.has(driver) ? (LOG_OPTIONS.get(driver) ?? []) : [];
}
