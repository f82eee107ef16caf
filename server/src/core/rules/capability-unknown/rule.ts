import { linuxParametersOf } from "../../containers/linux-parameters";
import { editsFor, set } from "../../edits/edits";
import { isKnown } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule, fixes, type Severity } from "../../rule";
import { CAPABILITIES, capabilityName, isMissingOnFargate, UNLISTED_CAPABILITIES } from "../../spec/capabilities";
import { isSameName, nearest } from "../../values/nearest";

export default defineRule({
  meta: {
    id: "capability-unknown",
    title: "A capability is one that ECS lists, in capitals and without CAP_",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  },
  *check(task) {
    const onFargate = task.networking.launchTypes.requires("FARGATE");
    for (const { container, parameters } of linuxParametersOf(task)) {
      const capabilities = parameters.object("capabilities");
      if (!isKnown(capabilities)) continue;
      for (const list of ["add", "drop"] as const) {
        for (const capability of knownElements(capabilities.value.strings(list))) {
          const addedOnFargate = list === "add" && onFargate;
          // Of those that there are, the rule of Fargate speaks.
          if (!isWritten(capability) || (addedOnFargate && isMissingOnFargate(capability.value))) continue;
          const verdict = judge(capability.value, addedOnFargate ? ["SYS_PTRACE"] : CAPABILITIES);
          if (verdict === undefined) continue;
          const { meant, severity, why } = verdict;
          const others = addedOnFargate
            ? "remove it, since Fargate adds only SYS_PTRACE"
            : "use one of those that ECS lists";
          yield {
            range: capability.range,
            severity,
            message: `Capability "${capability.value}" in ${list} of ${container.label} ${why}; ${meant === undefined ? others : `write ${meant}`}.`,
            fixes: fixes(
              meant === undefined
                ? undefined
                : {
                    title: `Change "${capability.value}" to ${meant}`,
                    // A similar name is a guess; what is added must be meant; and Fargate refuses most of that.
                    safe:
                      list === "drop"
                        ? isSameName(capabilityName(capability.value), meant)
                        : severity === "warning" && !onFargate,
                    edits: () => editsFor(task.tree, [set(capability, meant)]),
                  },
            ),
          };
        }
      }
    }
  },
});

interface Verdict {
  readonly meant: string | undefined;
  readonly severity: Severity;
  readonly why: string;
}

/** What is wrong with the name of a capability; nothing if ECS lists it. Docker knows some that ECS does not. */
function judge(text: string, possible: readonly string[]): Verdict | undefined {
  const known: readonly string[] = CAPABILITIES;
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
