import { removingFrom } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { volumesOf } from "../../task/containers/volumes";
import { isKnown, type Known } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-name-duplicate",
    title: "Volume names are unique within a task",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["volumes"],
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
        what: say`an earlier volume is also named ${name.value}`,
        remedy: say`rename or remove one`,
        why: say`A mount point can't say which of the two it means`,
        related: [{ message: say`the first volume with this name`, range: earlier.range }],
        fixes: fixes(
          list !== undefined && isKnown(list)
            ? removingFrom(list, element, { title: say`Remove this volume ${name.value}` })
            : undefined,
        ),
      };
    }
  },
});
