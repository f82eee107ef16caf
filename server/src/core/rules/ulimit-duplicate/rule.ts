import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { repeatsOf } from "../../task/by-key";
import { haveSameValue, isKnown, type Known } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import type { ObjectView } from "../../task/views";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "ulimit-duplicate",
    title: "A container sets each ulimit once",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["ulimits"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const list = view.objects("ulimits");
      for (const { first, repeated, same } of repeatsOf(knownElements(list), nameOf, hasSameLimits)) {
        const name = repeated.value.string("name");
        const firstName = first.value.string("name");
        if (!isKnown(name) || !isKnown(firstName) || !isKnown(list)) continue;
        yield {
          range: name.range,
          what: say`${label} sets ulimit ${name.value} twice`,
          remedy: same ? say`remove one` : say`keep the one with the right limits`,
          why: say`A container has one limit of each kind`,
          related: [{ message: say`the first one`, range: firstName.range }],
          fixes: [removingFrom(list, repeated, { safe: same, title: say`Remove this ulimit ${name.value}` })],
        };
      }
    }
  },
});

function nameOf({ value }: Known<ObjectView<"Ulimit">>): string | undefined {
  const name = value.string("name");
  return isWritten(name) ? name.value : undefined;
}

function hasSameLimits(a: Known<ObjectView<"Ulimit">>, b: Known<ObjectView<"Ulimit">>): boolean {
  return (["softLimit", "hardLimit"] as const).every((key) =>
    haveSameValue(a.value.integer(key), b.value.integer(key)),
  );
}
