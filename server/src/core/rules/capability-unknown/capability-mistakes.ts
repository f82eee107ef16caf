import { capabilityName, UNLISTED_CAPABILITIES } from "../../facts/capabilities";
import { nearest } from "../../text/nearest";
import { type Said, say } from "../../text/say";

/** What is wrong with the name of a capability. */
export interface CapabilityMistake {
  /** The capability that is most likely meant; nothing if none is similar. */
  readonly meant: string | undefined;
  readonly severity: "error" | "warning";
  /** What is wrong, and why it matters, as a finding says it. */
  readonly what: Said;
  readonly why: Said;
}

/**
 * What is wrong with the name of a capability; nothing if ECS lists it. Docker knows some that ECS does not list.
 *
 * @param known those that ECS lists for the task
 * @param possible those of them that can be meant at its place
 */
export function capabilityMistake(
  text: string,
  known: readonly string[],
  possible: readonly string[],
): CapabilityMistake | undefined {
  if (known.includes(text)) return undefined;
  const plain = capabilityName(text);
  if (known.includes(plain)) {
    const what = say`capability ${text} is not spelled as ECS lists it`;
    return { meant: plain, severity: "warning", what, why: say`ECS lists names in capitals, without the prefix CAP_` };
  }
  if ((UNLISTED_CAPABILITIES as readonly string[]).includes(plain)) {
    const what = say`capability ${text} is unknown to ECS`;
    return {
      meant: undefined,
      severity: "warning",
      what,
      why: say`Linux has this capability, but ECS does not list it`,
    };
  }
  return {
    meant: nearest(plain, possible),
    severity: "error",
    what: say`Linux has no capability ${text}`,
    why: say`The container can't start with it`,
  };
}
