import { LAUNCH_TYPES } from "../../facts/launch-types";
import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { nearest } from "../../text/nearest";
import { allOf, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "ephemeral-storage-launch-type",
    title: "ephemeralStorage is set only for Fargate",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["ephemeralStorage"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    apiMessage: "Tasks using the EC2 launch type do not support EphemeralStorage.",
  },
  *check(task) {
    const { requiresCompatibilities: list } = task;
    const storage = task.view?.object("ephemeralStorage");
    if (storage === undefined || !isKnown(storage) || !isKnown(list)) return;
    const required = list.value.filter(isKnown).flatMap(({ value }) => nearest(value, LAUNCH_TYPES) ?? []);
    // A launch type that can't be read or is misspelled may be Fargate.
    const [first] = list.value.filter(isKnown);
    if (first === undefined || required.length < list.value.length) return;
    if (required.includes("FARGATE")) return;
    yield {
      range: storage.keyRange,
      what: say`{ephemeralStorage} is set, but the task requires ${allOf([...new Set(required)].map(word))}`,
      remedy: say`remove it, or require ${word("FARGATE")}`,
      why: say`{ephemeralStorage} works only on Fargate, and on instances a task uses the disk of the instance`,
      related: [{ message: say`what the task requires`, range: first.range }],
      fixes: [removing(storage)],
    };
  },
});
