import { CAPABILITIES, capabilityName, DAEMON_CAPABILITIES, isMissingOnFargate } from "../../facts/capabilities";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import { isSameName } from "../../text/nearest";
import { say, word } from "../../text/say";
import { capabilityMistake } from "./capability-mistakes";

export default defineRule({
  meta: {
    id: "capability-unknown",
    title: "Capabilities are names that ECS lists, in capitals and without CAP_",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["capabilities"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  },
  *check(task) {
    const onFargate = networkingOf(task).launchTypes.requires("FARGATE");
    const listed = task.kind === "daemon" ? DAEMON_CAPABILITIES : CAPABILITIES;
    for (const { held: parameters } of holdersOf(task, "linuxParameters")) {
      const capabilities = parameters.object("capabilities");
      if (!isKnown(capabilities)) continue;
      for (const list of ["add", "drop"] as const) {
        for (const capability of knownElements(capabilities.value.strings(list))) {
          const addedOnFargate = list === "add" && onFargate;
          // Known capabilities on Fargate are reported by capability-fargate.
          if (!isWritten(capability) || (addedOnFargate && isMissingOnFargate(capability.value))) continue;
          const mistake = capabilityMistake(capability.value, listed, addedOnFargate ? ["SYS_PTRACE"] : listed);
          if (mistake === undefined) continue;
          const { meant, severity, what, why } = mistake;
          const others = addedOnFargate
            ? say`remove it, because Fargate adds only ${word("SYS_PTRACE")}`
            : say`use one that ECS lists`;
          yield {
            range: capability.range,
            severity,
            what,
            remedy: meant === undefined ? others : say`write ${word(meant)}`,
            why,
            fixes: fixes(
              meant === undefined
                ? undefined
                : changing(capability, meant, {
                    // A similar name is a guess. What is added must be intended, and Fargate rejects most of that.
                    safe:
                      list === "drop"
                        ? isSameName(capabilityName(capability.value), meant)
                        : severity === "warning" && !onFargate,
                  }),
            ),
          };
        }
      }
    }
  },
});
