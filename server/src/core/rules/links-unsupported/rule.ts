import { changesWithoutLinks, removalsWith } from "../../assists/address-steps";
import { defineRule } from "../../findings/rule";
import { type ModeAnswer, networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { type Said, say, word } from "../../text/say";
import { modePhrase, modePlace } from "../shared/mode-phrase";

export default defineRule({
  meta: {
    id: "links-unsupported",
    title: "links is used only in bridge mode on Linux",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["links"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Links are not supported when networkMode=awsvpc.",
  },
  *check(task) {
    const { mode, os } = networkingOf(task);
    const windows = os.value === "windows";
    if (!windows && (mode.value === "bridge" || mode.value === "default" || mode.value === "unknown")) return;
    for (const container of task.containers) {
      const { links, label } = container;
      if (!isKnown(links)) continue;
      yield {
        range: links.keyRange,
        what: windows ? say`{links} can't be used on Windows` : say`{links} can't be used ${modePlace(mode)}`,
        remedy: say`remove {links} from ${label}`,
        why: windows ? say`Windows containers have no links` : reasonIn(mode),
        fixes: () => removalsWith(links, changesWithoutLinks(task, container)),
      };
    }
  },
});

/** How containers of one task reach each other without links. */
function reasonIn(mode: ModeAnswer): Said {
  const phrase = modePhrase(mode);
  if (mode.value === "none") return say`In ${phrase} containers have no network`;
  return mode.value === "host"
    ? say`In ${phrase} containers share the network of the instance, so links don't exist`
    : say`In ${phrase} containers share ${word("localhost")}, so links don't exist`;
}
