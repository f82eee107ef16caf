import { set } from "../../changes/change";
import { tmpfsMountsOf } from "../../containers/linux-parameters";
import { is, isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "tmpfs-invalid",
    title: "A tmpfs has an absolute path and a size above 0",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
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
          message: `containerPath ${quoted(path.value)} of a tmpfs of ${container.label} is a relative path, and a container mounts only at absolute ones; begin it with a slash.`,
          fixes: fixes(
            absolute === undefined
              ? undefined
              : {
                  title: `Change containerPath to ${quoted(absolute)}`,
                  safe: false,
                  changes: [set(path, absolute)],
                },
          ),
        };
      }
      // An empty path beside the size is a skeleton that nobody has filled in yet.
      if (!isKnown(size) || size.value > 0 || is(path, "")) continue;
      yield {
        range: size.range,
        message: `size ${size.value} of a tmpfs of ${container.label} is refused, as ECS takes whole numbers of MiB from 1; write the most that it may hold.`,
      };
    }
  },
});
