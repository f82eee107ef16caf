import { KINDS } from "../../facts/generated/structures";
import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { openingOf } from "../../text/text";
import { MOST_REGISTERED_BYTES, registeredSize } from "./registered-size";

export default defineRule({
  meta: {
    id: "document-too-large",
    title: "The task definition has at most 64 KiB when it is registered",
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
    // A UTF-16 code unit of the text has at most three bytes.
    if (node === undefined || tree.text.length * 3 <= MOST_REGISTERED_BYTES) return;
    const size = registeredSize(node, KINDS.task.describeOnly);
    if (size <= MOST_REGISTERED_BYTES) return;
    const list = view?.any("containerDefinitions");
    const range = list?.state === "known" ? list.keyRange : openingOf(node.range);
    yield {
      range,
      what: say`the task definition has ${size} bytes, and ECS accepts at most ${MOST_REGISTERED_BYTES}`,
      remedy: say`move long values out of it, for example to an environment file`,
      why: say`This is its size when it is registered, without white space and comments`,
    };
  },
});
