import { defineRule } from "../../rule";
import { KINDS } from "../../spec/generated/structures";
import { MOST_REGISTERED_BYTES, registeredSize } from "../../structure/registered-size";
import { openingOf } from "../../syntax/text";

export default defineRule({
  meta: {
    id: "document-too-large",
    title: "The task definition measures at most 64 KiB as it is registered",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
    apiMessage: "Max allowed length is '65536' bytes.",
  },
  *check({ tree, view }) {
    const node = view?.node ?? tree.root;
    // One unit of the text is at most three bytes.
    if (node === undefined || tree.text.length * 3 <= MOST_REGISTERED_BYTES) return;
    const size = registeredSize(node, KINDS.task.describeOnly);
    if (size <= MOST_REGISTERED_BYTES) return;
    const list = view?.any("containerDefinitions");
    const range = list?.state === "known" ? list.keyRange : openingOf(node.range);
    yield {
      range,
      message: `The task definition measures ${size} bytes as it is registered, and ECS takes at most ${MOST_REGISTERED_BYTES}; move long values out of it, as to an environment file.`,
    };
  },
});
