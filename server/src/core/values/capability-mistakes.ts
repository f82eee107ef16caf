import type { Severity } from "../rule";
import { capabilityName, UNLISTED_CAPABILITIES } from "../spec/capabilities";
import { nearest } from "./nearest";

/** What is wrong with the name of a capability. */
export interface CapabilityMistake {
  /** The capability that it is most likely meant as; nothing where none is near. */
  readonly meant: string | undefined;
  readonly severity: Severity;
  /** The end of a sentence about it. */
  readonly why: string;
}

/**
 * What is wrong with the name of a capability; nothing if ECS lists it. Docker knows some that ECS does not.
 *
 * @param known those that ECS lists for the task
 * @param possible those of them that can be meant where it stands
 */
export function capabilityMistake(
  text: string,
  known: readonly string[],
  possible: readonly string[],
): CapabilityMistake | undefined {
  if (known.includes(text)) return undefined;
  const plain = capabilityName(text);
  if (known.includes(plain)) return { meant: plain, severity: "warning", why: "is not written as ECS lists it" };
  if ((UNLISTED_CAPABILITIES as readonly string[]).includes(plain)) {
    return { meant: undefined, severity: "warning", why: "is a capability of Linux that ECS does not list" };
  }
  return {
    meant: nearest(plain, possible),
    severity: "error",
    why: "is no capability of Linux, so the container can't start",
  };
}
