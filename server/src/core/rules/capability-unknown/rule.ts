import { set } from "../../changes/change";
import { linuxParametersOf } from "../../containers/linux-parameters";
import { isKnown } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { CAPABILITIES, capabilityName, DAEMON_CAPABILITIES, isMissingOnFargate } from "../../spec/capabilities";
import { capabilityMistake } from "../../values/capability-mistakes";
import { isSameName } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "capability-unknown",
    title: "A capability is one that ECS lists, in capitals and without CAP_",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  },
  *check(task) {
    const onFargate = task.networking.launchTypes.requires("FARGATE");
    const listed = task.kind === "daemon" ? DAEMON_CAPABILITIES : CAPABILITIES;
    for (const { container, parameters } of linuxParametersOf(task)) {
      const capabilities = parameters.object("capabilities");
      if (!isKnown(capabilities)) continue;
      for (const list of ["add", "drop"] as const) {
        for (const capability of knownElements(capabilities.value.strings(list))) {
          const addedOnFargate = list === "add" && onFargate;
          // Of those that there are, the rule of Fargate speaks.
          if (!isWritten(capability) || (addedOnFargate && isMissingOnFargate(capability.value))) continue;
          const mistake = capabilityMistake(capability.value, listed, addedOnFargate ? ["SYS_PTRACE"] : listed);
          if (mistake === undefined) continue;
          const { meant, severity, why } = mistake;
          const others = addedOnFargate
            ? "remove it, since Fargate adds only SYS_PTRACE"
            : "use one of those that ECS lists";
          yield {
            range: capability.range,
            severity,
            message: `Capability ${quoted(capability.value)} in ${list} of ${container.label} ${why}; ${meant === undefined ? others : `write ${meant}`}.`,
            fixes: fixes(
              meant === undefined
                ? undefined
                : {
                    title: `Change ${quoted(capability.value)} to ${meant}`,
                    // A similar name is a guess; what is added must be meant; and Fargate refuses most of that.
                    safe:
                      list === "drop"
                        ? isSameName(capabilityName(capability.value), meant)
                        : severity === "warning" && !onFargate,
                    changes: [set(capability, meant)],
                  },
            ),
          };
        }
      }
    }
  },
});
