import { remove, set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { LARGEST_EPHEMERAL_STORAGE, SMALLEST_EPHEMERAL_STORAGE } from "../../spec/task-limits";

export default defineRule({
  meta: {
    id: "ephemeral-storage-size",
    title: "ephemeralStorage is from 21 to 200 GiB",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    apiMessage: "EphemeralStorage size should be at least 21",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    const storage = task.view?.object("ephemeralStorage");
    // Instances have none of any size, which ephemeral-storage-launch-type says.
    if (storage === undefined || !isKnown(storage) || !(launchTypes.absent || launchTypes.requires("FARGATE"))) return;
    const size = storage.value.integer("sizeInGiB");
    if (!isKnown(size)) return;
    const low = size.value < SMALLEST_EPHEMERAL_STORAGE;
    if (!low && size.value <= LARGEST_EPHEMERAL_STORAGE) return;
    const nearest = low ? SMALLEST_EPHEMERAL_STORAGE : LARGEST_EPHEMERAL_STORAGE;
    yield {
      range: size.range,
      message: low
        ? `ephemeralStorage can't be ${size.value} GiB, as a task has 20 anyway and can only ask for more; write ${nearest} to ${LARGEST_EPHEMERAL_STORAGE} or remove ephemeralStorage.`
        : `ephemeralStorage can't be ${size.value} GiB, as a task gets ${nearest} at most; lower it, or mount an EFS volume.`,
      fixes: fixes(
        low
          ? {
              title: "Remove ephemeralStorage",
              safe: true,
              changes: [remove(storage)],
            }
          : undefined,
        {
          title: `Change sizeInGiB to ${nearest}`,
          safe: low,
          changes: [set(size, nearest)],
        },
      ),
    };
  },
});
