import { removeFrom } from "../../changes/change";
import { is } from "../../model/fields";
import { linksOf } from "../../network/links";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "links-self",
    title: "A container does not link to itself",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { container, list, field, target } of linksOf(task)) {
      if (!is(container.name, target)) continue;
      yield {
        range: field.range,
        message: `${beginning(container.label)} links to itself, but a link needs another container that starts first; remove ${quoted(field.value)}.`,
        fixes: [{ title: "Remove the link", safe: true, changes: [removeFrom(list, field)] }],
      };
    }
  },
});
