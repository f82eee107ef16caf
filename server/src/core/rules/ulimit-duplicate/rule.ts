import { editsFor, removeFrom } from "../../edits/edits";
import { type Field, isKnown, type Known, type ObjectView } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "ulimit-duplicate",
    title: "A container sets each ulimit once",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const list = view.objects("ulimits");
      const first = new Map<string, { readonly name: Known<string>; readonly limit: ObjectView }>();
      for (const element of knownElements(list)) {
        const name = element.value.string("name");
        if (!isWritten(name) || !isKnown(list)) continue;
        const earlier = first.get(name.value);
        if (earlier === undefined) {
          first.set(name.value, { name, limit: element.value });
          continue;
        }
        const same = ["softLimit", "hardLimit"].every((key) =>
          isSame(earlier.limit.integer(key), element.value.integer(key)),
        );
        yield {
          range: name.range,
          message: `${beginning(label)} sets ulimit ${name.value} twice, and a container has one of each; ${same ? "remove one of the two" : "keep the one with the right numbers"}.`,
          related: [{ message: "the first one", range: earlier.name.range }],
          fixes: [
            {
              title: `Remove this ulimit ${name.value}`,
              safe: same,
              edits: () => editsFor(task.tree, [removeFrom(list, element)]),
            },
          ],
        };
      }
    }
  },
});

/** Whether two numbers are surely equal. */
function isSame(a: Field<number>, b: Field<number>): boolean {
  return isKnown(a) && isKnown(b) && a.value === b.value;
}
