import { isKnown } from "../../model/fields";
import { LONGEST_LINK_PART, linkProblem } from "../../network/links";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "links-invalid",
    title: "A link has the form container or container:alias",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { links } of task.containers) {
      for (const link of isKnown(links) ? links.value.filter(isKnown) : []) {
        const problem = linkProblem(link.value);
        if (problem === undefined) continue;
        yield {
          range: link.range,
          message: `Link ${quoted(link.value)} ${problem}; write container or container:alias, each of 1 to ${LONGEST_LINK_PART} letters, digits, hyphens and underscores.`,
        };
      }
    }
  },
});
