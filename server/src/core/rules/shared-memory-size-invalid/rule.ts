import { remove } from "../../changes/change";
import { linuxParametersOf } from "../../containers/linux-parameters";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "shared-memory-size-invalid",
    title: "sharedMemorySize is not negative",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  },
  *check(task) {
    for (const { container, parameters } of linuxParametersOf(task)) {
      const size = parameters.integer("sharedMemorySize");
      if (!isKnown(size) || size.value >= 0) continue;
      yield {
        range: size.range,
        message: `${beginning(container.label)} sets sharedMemorySize to ${size.value}, and Docker does not create a container with less than 0; write the MiB of /dev/shm, or remove it.`,
        fixes: [{ title: "Remove sharedMemorySize", safe: false, changes: [remove(size)] }],
      };
    }
  },
});
