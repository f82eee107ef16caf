import { changesWithoutLinks, removalsWith } from "../../assists/address-steps";
import { isKnown } from "../../model/fields";
import { modePhrase } from "../../network/mode-phrase";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "links-unsupported",
    title: "links are used only in bridge mode on Linux",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Links are not supported when networkMode=awsvpc.",
  },
  *check(task) {
    const { mode, os } = task.networking;
    const windows = os.value === "windows";
    if (!windows && (mode.value === "bridge" || mode.value === "default" || mode.value === "unknown")) return;
    for (const container of task.containers) {
      const { links, label } = container;
      if (!isKnown(links)) continue;
      const why = windows
        ? `Windows containers have no links, so ${label} can't use them; remove links.`
        : `Links do not exist in ${modePhrase(mode)}, where ${WHERE[mode.value] ?? ""}; remove links from ${label}.`;
      yield {
        range: links.keyRange,
        message: why,
        fixes: removalsWith(links, changesWithoutLinks(task, container)),
      };
    }
  },
});

/** How containers of one task reach each other without links. */
const WHERE: Readonly<Record<string, string>> = {
  awsvpc: "the containers of a task talk over localhost",
  host: "the containers of a task talk over the instance's localhost",
  none: "a task has no network",
};
