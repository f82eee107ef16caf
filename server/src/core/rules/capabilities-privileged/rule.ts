import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { is, isKnown } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "capabilities-privileged",
    title: "A privileged container neither adds nor drops capabilities",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["capabilities"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
  },
  *check(task) {
    for (const { container, held: parameters } of holdersOf(task, "linuxParameters")) {
      const privileged = container.view.boolean("privileged");
      const capabilities = parameters.object("capabilities");
      if (!is(privileged, true) || !isKnown(privileged) || !isKnown(capabilities)) continue;
      for (const key of ["add", "drop"] as const) {
        const list = capabilities.value.strings(key);
        if (!isKnown(list) || !knownElements(list).some(isWritten)) continue;
        yield {
          range: list.keyRange,
          what: say`${member(key)} is ignored, because ${container.label} is privileged`,
          remedy: say`remove ${member(key)}, or remove {privileged} so that the list applies`,
          why: say`A privileged container has all capabilities, whatever the lists say`,
          related: [{ message: say`what makes it privileged`, range: privileged.range }],
        };
      }
    }
  },
});
