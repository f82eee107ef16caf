import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "links-legacy",
    title: "Containers find each other without links",
    severity: "hint",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    tag: "deprecated",
  },
  *check(task) {
    const { mode, os, launchTypes } = task.networking;
    if (mode.value !== "bridge" || os.value === "windows") return;
    for (const { links, label } of task.containers) {
      if (!isKnown(links)) continue;
      const instead = launchTypes.requires("EXTERNAL")
        ? `let ${label} reach the others through their host ports`
        : `switch to awsvpc mode, where ${label} reaches the others over localhost`;
      yield { range: links.keyRange, message: `Links are a legacy feature of Docker; ${instead}.` };
    }
  },
});
