import { replacePart } from "../../changes/change";
import { isKnown } from "../../model/fields";
import type { TaskDefinition } from "../../model/model";
import { isUnresolved, sharedAddresses, writtenAddress } from "../../network/addresses";
import { modePhrase } from "../../network/mode-phrase";
import { type HostMention, hostMentionsOf } from "../../references/host-mentions";
import { defineRule, type Finding } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-address-unresolved",
    title: "Texts address other containers in a way that works in the network mode",
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
      if (!isUnresolved(mention, task.networking.mode.value)) continue;
      yield { range: mention.range, ...judged(task, mention, addressOf(mention)) };
    }
  },
});

function judged(
  task: TaskDefinition,
  mention: HostMention,
  { host, rival }: ReturnType<ReturnType<typeof sharedAddresses>>,
): Omit<Finding, "range"> {
  const { mode } = task.networking;
  const written = writtenAddress(task, mention);
  const label = String(mention.target?.label ?? "");
  const related =
    mention.target && isKnown(mention.target.name) ? [{ message: label, range: mention.target.name.range }] : [];
  const subject = `${mention.text.name} addresses ${meaningOf(mention, label, written)}`;
  if (mention.text.reader === "daemon" && mode.value !== "host") {
    return { message: `${subject}, but the Docker daemon knows no containers by name.`, related };
  }
  if (mode.value === "none") {
    return { message: `${subject}, and in none mode a container reaches no other one; use another mode.`, related };
  }
  const lacking = `${modePhrase(mode)} has ${LACKS[mention.by] ?? "no names for containers"}`;
  if (rival !== undefined) {
    const message = `${subject}, and ${lacking}; give ${label} or ${rival.label} another port, which they share there.`;
    return { message, related };
  }
  const better = host + written.slice(mention.host.length);
  return {
    message: `${subject}, and ${lacking}; use ${quoted(better)}.`,
    related,
    fixes: [
      {
        title: `Change ${written} to ${better}`,
        safe: false,
        changes: [replacePart(mention.range, host)],
      },
    ],
  };
}

function meaningOf({ by, link }: HostMention, label: string, written: string): string {
  if (link !== undefined) return `${quoted(written)} through link ${quoted(link.field.value)}`;
  return `${label} ${by === "name" ? "" : "by its hostname "}as ${quoted(written)}`;
}

/** What a mode lacks for a name to resolve. */
const LACKS: Partial<Readonly<Record<HostMention["by"], string>>> = {
  link: "no links",
  "linked-hostname": "no links",
  "own-hostname": "no hostnames",
};
