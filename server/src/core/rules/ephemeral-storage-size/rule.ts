import { LARGEST_EPHEMERAL_STORAGE, SMALLEST_EPHEMERAL_STORAGE } from "../../facts/task-limits";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "ephemeral-storage-size",
    title: "ephemeralStorage is from 21 to 200 GiB",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["sizeInGiB"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
    apiMessage: "EphemeralStorage size should be at least 21",
  },
  *check(task) {
    const { launchTypes } = networkingOf(task);
    const storage = task.view?.object("ephemeralStorage");
    // ephemeral-storage-launch-type reports it on instances, whatever its size.
    if (storage === undefined || !isKnown(storage) || !(launchTypes.absent || launchTypes.requires("FARGATE"))) return;
    const size = storage.value.integer("sizeInGiB");
    if (!isKnown(size)) return;
    const low = size.value < SMALLEST_EPHEMERAL_STORAGE;
    if (!low && size.value <= LARGEST_EPHEMERAL_STORAGE) return;
    const nearest = low ? SMALLEST_EPHEMERAL_STORAGE : LARGEST_EPHEMERAL_STORAGE;
    yield {
      range: size.range,
      what: low
        ? say`{sizeInGiB} ${size.value} is below the minimum of ${nearest}`
        : say`{sizeInGiB} ${size.value} is above the maximum of ${nearest}`,
      remedy: low
        ? say`write ${nearest} to ${LARGEST_EPHEMERAL_STORAGE}, or remove {ephemeralStorage}`
        : say`lower it, or mount an EFS volume`,
      why: low
        ? say`A task has 20 GiB anyway, and can only ask for more`
        : say`Fargate gives a task at most ${nearest} GiB`,
      fixes: fixes(low ? removing(storage, { safe: true }) : undefined, changing(size, nearest, { safe: low })),
    };
  },
});
