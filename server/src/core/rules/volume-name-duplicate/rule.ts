import { removingFrom } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { repeatsOf } from "../../task/by-key";
import { volumesOf } from "../../task/containers/volumes";
import { isKnown } from "../../task/fields";
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
    const list = declared?.list;
    const named = (declared?.volumes ?? []).flatMap(({ name, element }) =>
      isWritten(name) ? [{ name, element }] : [],
    );
    for (const { first, repeated } of repeatsOf(named, ({ name }) => name.value)) {
      const { name, element } = repeated;
      yield {
        range: name.range,
        what: say`an earlier volume is also named ${name.value}`,
        remedy: say`rename or remove one`,
        why: say`A mount point can't say which of the two it means`,
        related: [{ message: say`the first volume with this name`, range: first.name.range }],
        fixes: fixes(
          list !== undefined && isKnown(list)
            ? removingFrom(list, element, { title: say`Remove this volume ${name.value}` })
            : undefined,
        ),
      };
    }
  },
});
