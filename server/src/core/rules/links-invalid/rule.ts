import { defineRule } from "../../findings/rule";
import { LONGEST_LINK_PART, linkProblem } from "../../task/containers/links";
import { knownElements } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "links-invalid",
    title: "A link has the form container or container:alias",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["links"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { links } of task.containers) {
      for (const link of knownElements(links)) {
        const problem = linkProblem(link.value);
        if (problem === undefined) continue;
        yield {
          range: link.range,
          what: problem,
          remedy: say`use the form container or container:alias`,
          why: say`Each part has 1 to ${LONGEST_LINK_PART} letters, digits, hyphens and underscores`,
        };
      }
    }
  },
});
