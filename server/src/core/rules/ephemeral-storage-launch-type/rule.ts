import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { LAUNCH_TYPES } from "../../spec/launch-types";
import { nearest } from "../../values/nearest";

export default defineRule({
  meta: {
    id: "ephemeral-storage-launch-type",
    title: "Only a task for Fargate asks for ephemeralStorage",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    apiMessage: "Tasks using the EC2 launch type do not support EphemeralStorage.",
  },
  *check(task) {
    const { requiresCompatibilities: list } = task;
    const storage = task.view?.object("ephemeralStorage");
    if (storage === undefined || !isKnown(storage) || !isKnown(list)) return;
    const required = list.value.filter(isKnown).map(({ value }) => nearest(value, LAUNCH_TYPES));
    // A launch type that can't be read, or that is only misspelt, may be Fargate.
    const [first] = list.value.filter(isKnown);
    if (first === undefined || required.length < list.value.length) return;
    if (required.includes(undefined) || required.includes("FARGATE")) return;
    yield {
      range: storage.keyRange,
      message: `ephemeralStorage is what Fargate gives to a task, and this one requires ${[...new Set(required)].join(" and ")}, where the disk of the instance counts; remove it, or require FARGATE.`,
      related: [{ message: "what the task requires", range: first.range }],
      fixes: [{ title: "Remove ephemeralStorage", safe: false, changes: [remove(storage)] }],
    };
  },
});
