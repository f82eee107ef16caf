import { VOLUME_KINDS } from "../../facts/volumes";
import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { eachVolume } from "../../task/containers/volumes";
import { type Field, is, isKnown, type Known } from "../../task/fields";
import type { AnyView } from "../../task/views";
import { member, type Said, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-kind-conflict",
    title: "A volume has one kind of storage",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: [...VOLUME_KINDS.filter((kind) => kind !== "host"), "configuredAtLaunch"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    for (const { view, label } of eachVolume(task)) {
      const [first, ...others] = kindsOf(view);
      for (const later of others) {
        if (first === undefined) break;
        yield {
          range: later.keyRange,
          what: say`${label} has both ${keyOf(first)} and ${keyOf(later)}`,
          remedy: say`remove one of them`,
          why: say`ECS accepts only one kind of storage for a volume`,
          related: [{ message: say`the other kind of storage`, range: first.keyRange }],
          fixes: [removing(later), removing(first)],
        };
      }
    }
  },
});

function keyOf({ site }: Known<unknown>): Said {
  return member(String(site.key));
}

/** The members of a volume that name a kind of storage, in the order of the text. */
function kindsOf(view: AnyView): readonly Known<unknown>[] {
  const launch = view.boolean("configuredAtLaunch");
  const kinds: readonly Field<unknown>[] = VOLUME_KINDS.map((key) => view.object(key)).filter(
    (member) => isKnown(member) && !isBlank(member.value),
  );
  return [...kinds, ...(is(launch, true) ? [launch] : [])]
    .filter(isKnown)
    .sort((a, b) => a.keyRange.start - b.keyRange.start);
}

/** Whether nothing in it is filled in, as in the `host` of old output and in skeletons of the AWS CLI. */
function isBlank(view: AnyView): boolean {
  return view.node.members.every(({ key }) => {
    const text = view.string(key);
    return view.any(key).state === "absent" || is(text, "");
  });
}
