import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "shared-memory-size-invalid",
    title: "sharedMemorySize is not negative",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["sharedMemorySize"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  },
  *check(task) {
    for (const { container, held: parameters } of holdersOf(task, "linuxParameters")) {
      const size = parameters.integer("sharedMemorySize");
      if (!isKnown(size) || size.value >= 0) continue;
      yield {
        range: size.range,
        what: say`{sharedMemorySize} ${size.value} of ${container.label} is negative`,
        remedy: say`write the size of ${word("/dev/shm")} in MiB, or remove it`,
        why: say`Docker does not create a container with a negative size`,
        fixes: [removing(size)],
      };
    }
  },
});
