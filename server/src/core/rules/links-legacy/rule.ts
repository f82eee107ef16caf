import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "links-legacy",
    title: "Containers reach each other without links",
    severity: "hint",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["links"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    tag: "deprecated",
  },
  *check(task) {
    const { mode, os, launchTypes } = networkingOf(task);
    if (mode.value !== "bridge" || os.value === "windows") return;
    for (const { links, label } of task.containers) {
      if (!isKnown(links)) continue;
      yield {
        range: links.keyRange,
        what: say`${label} uses {links}, a legacy feature of Docker`,
        remedy: launchTypes.requires("EXTERNAL")
          ? say`reach the other containers through their host ports`
          : say`switch to ${word("awsvpc")} mode, where containers share ${word("localhost")}`,
        why: say`Links exist only in ${word("bridge")} mode, and Docker may eventually remove them`,
      };
    }
  },
});
