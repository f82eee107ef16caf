import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { tmpfsMountsOf } from "../../task/containers/tmpfs-mounts";
import { is, isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "tmpfs-invalid",
    title: "A tmpfs has an absolute path and a size above 0",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["tmpfs"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html",
    apiMessage: "The container has an invalid tmpfs size value specified. It must be a non-zero, non-negative integer.",
  },
  *check(task) {
    for (const { container, tmpfs } of tmpfsMountsOf(task)) {
      const path = tmpfs.string("containerPath");
      const size = tmpfs.integer("size");
      if (isWritten(path) && !path.value.startsWith("/")) {
        const absolute = /^\w/.test(path.value) ? `/${path.value}` : undefined;
        yield {
          range: path.range,
          what: say`{containerPath} ${path.value} of a {tmpfs} in ${container.label} is a relative path`,
          remedy: say`write an absolute path, which starts with a slash`,
          why: say`The container runtime mounts only at absolute paths, so the container does not start`,
          fixes: fixes(absolute === undefined ? undefined : changing(path, absolute)),
        };
      }
      // An empty path together with the size is a skeleton.
      if (!isKnown(size) || size.value > 0 || is(path, "")) continue;
      yield {
        range: size.range,
        what: say`{size} ${size.value} of a {tmpfs} in ${container.label} is less than 1 MiB`,
        remedy: say`write its maximum size in MiB`,
        why: say`ECS accepts only whole numbers from ${1}`,
      };
    }
  },
});
