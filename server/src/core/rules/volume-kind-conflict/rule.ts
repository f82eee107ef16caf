import { remove } from "../../changes/change";
import { eachVolume } from "../../containers/volumes";
import { type AnyView, type Field, is, isKnown, type Known } from "../../model/fields";
import { defineRule } from "../../rule";
import { VOLUME_KINDS } from "../../spec/volumes";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "volume-kind-conflict",
    title: "A volume is of one kind",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    for (const { view, label } of eachVolume(task)) {
      const [first, ...others] = kindsOf(view);
      for (const later of others) {
        if (first === undefined) break;
        yield {
          range: later.keyRange,
          message: `${beginning(label)} has both ${String(first.site.key)} and ${String(later.site.key)}, and ECS takes one kind of storage for a volume; remove one of them.`,
          related: [{ message: "the other kind of storage", range: first.keyRange }],
          fixes: [later, first].map((member) => ({
            title: `Remove ${String(member.site.key)}`,
            safe: false,
            changes: [remove(member)],
          })),
        };
      }
    }
  },
});

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

/** Whether nothing in it is filled in, as with the `host` of old output and with skeletons of the AWS CLI. */
function isBlank(view: AnyView): boolean {
  return view.node.members.every(({ key }) => {
    const text = view.string(key);
    return view.any(key).state === "absent" || is(text, "");
  });
}
