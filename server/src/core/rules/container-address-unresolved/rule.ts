import { replacePart } from "../../document/change";
import { defineRule, type Finding } from "../../findings/rule";
import { isUnresolved, sharedAddresses, writtenAddress } from "../../network/addresses";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { type HostMention, hostMentionsOf } from "../../task/references/host-mentions";
import { type Said, say, word } from "../../text/say";
import { modePhrase } from "../shared/mode-phrase";

export default defineRule({
  meta: {
    id: "container-address-unresolved",
    title: "Containers are addressed by names that resolve in the network mode",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html",
  },
  *check(task) {
    const mentions = hostMentionsOf(task);
    const addressOf = sharedAddresses(task, mentions);
    for (const mention of mentions) {
      if (!isUnresolved(mention, networkingOf(task).mode.value)) continue;
      yield { range: mention.range, ...judged(task, mention, addressOf(mention)) };
    }
  },
});

function judged(
  task: TaskDefinition,
  mention: HostMention,
  { host, rival }: ReturnType<ReturnType<typeof sharedAddresses>>,
): Omit<Finding, "range"> {
  const { mode } = networkingOf(task);
  const written = writtenAddress(task, mention);
  const label = mention.target?.label ?? say`another container`;
  const finding = {
    what: meaningOf(mention, label, written),
    related:
      mention.target && isKnown(mention.target.name) ? [{ message: label, range: mention.target.name.range }] : [],
  };
  if (mention.text.reader === "daemon" && mode.value !== "host") {
    return { ...finding, why: say`The Docker daemon of the instance knows no containers by name` };
  }
  if (mode.value === "none") {
    const why = say`In ${word("none")} mode a container can't reach any other`;
    return { ...finding, remedy: say`use another {networkMode}`, why };
  }
  const lacking = lackOf(mention.by, modePhrase(mode));
  if (rival !== undefined) {
    const why = say`${lacking}, and both containers would listen on the same port`;
    return { ...finding, remedy: say`give ${label} or ${rival.label} another port`, why };
  }
  const better = host + written.slice(mention.host.length);
  const title = say`Change ${word(written)} to ${word(better)}`;
  return {
    ...finding,
    remedy: say`use ${better}`,
    why: lacking,
    fixes: [{ title, safe: false, changes: [replacePart(mention.range, host)] }],
  };
}

function meaningOf({ by, link, text }: HostMention, label: Said, written: string): Said {
  const name = word(text.name);
  if (link !== undefined) return say`${name} addresses ${written} through link ${link.field.value}`;
  if (by === "name") return say`${name} addresses ${label} as ${written}`;
  return say`${name} addresses ${label} by its hostname as ${written}`;
}

/** What a mode lacks for a name to resolve. */
function lackOf(by: HostMention["by"], mode: Said): Said {
  if (by === "link" || by === "linked-hostname") return say`In ${mode} there are no links`;
  return by === "own-hostname"
    ? say`In ${mode} containers have no host names of their own`
    : say`In ${mode} the names of containers don't resolve`;
}
