import { removeFrom } from "../../changes/change";
import { volumesOf } from "../../containers/volumes";
import { isKnown, type Known } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "volume-name-duplicate",
    title: "Each volume of a task has a name of its own",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    const declared = volumesOf(task);
    const first = new Map<string, Known<string>>();
    for (const { name, element } of declared?.volumes ?? []) {
      if (!isWritten(name)) continue;
      const earlier = first.get(name.value);
      if (earlier === undefined) {
        first.set(name.value, name);
        continue;
      }
      const list = declared?.list;
      yield {
        range: name.range,
        message: `An earlier volume has the name ${quoted(name.value)} too, so a mount point can't tell which of them it gets; rename one or remove it.`,
        related: [{ message: "the first volume of this name", range: earlier.range }],
        fixes: fixes(
          list !== undefined && isKnown(list)
            ? {
                title: `Remove this volume ${quoted(name.value)}`,
                safe: false,
                changes: [removeFrom(list, element)],
              }
            : undefined,
        ),
      };
    }
  },
});
