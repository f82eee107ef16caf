import { replacePart } from "../../document/change";
import { defineRule, type Finding } from "../../findings/rule";
import { isUnresolved, sharedAddresses, writtenAddress } from "../../network/addresses";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { type HostMention, hostMentionsOf } from "../../task/references/host-mentions";
import { say, word } from "../../text/say";
import { modePhrase, modePlace } from "../shared/mode-phrase";
import { lackOf, meaningOf } from "./reasons";

export default defineRule({
  meta: {
    id: "container-address-unresolved",
    title: "Containers are addressed by names that resolve in the network mode",
    severity: "information",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["several containers", "ContainerDefinition.hostname"],
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
  const name = word(mention.text.name);
  const meaning = meaningOf(mention, label);
  const at = mention.target?.name;
  const related = at && isKnown(at) ? [{ message: label, range: at.range }] : [];
  const finding = { what: say`${written} in ${name} does not resolve ${modePlace(mode)}`, related };
  if (mention.text.reader === "daemon" && mode.value !== "host") {
    const what = say`the Docker daemon can't resolve ${written} in ${name}`;
    const why = say`${meaning}. The daemon of the instance knows no containers by name`;
    return { ...finding, what, remedy: say`use an address that the instance itself can reach`, why };
  }
  if (mode.value === "none") {
    const why = say`${meaning}. In ${word("none")} mode no container can reach another`;
    return { ...finding, remedy: say`use another {networkMode}`, why };
  }
  const lacking = lackOf(mention.by, modePhrase(mode));
  if (rival !== undefined) {
    const why = say`${meaning}. ${lacking}, and both containers would listen on the same port`;
    return { ...finding, remedy: say`give ${label} or ${rival.label} another port`, why };
  }
  const better = host + written.slice(mention.host.length);
  const title = say`Change ${word(written)} to ${word(better)}`;
  return {
    ...finding,
    remedy: say`use ${better}`,
    why: say`${meaning}. ${lacking}`,
    fixes: [{ title, safe: false, changes: [replacePart(mention.range, host)] }],
  };
}
