import { pickFargateSize } from "../../assists/pick-fargate-size";
import { taskSizeOf } from "../../containers/task-size";
import { isExcerpt } from "../../model/excerpt";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "task-size-missing",
    title: "A task for Fargate says its cpu and its memory",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    apiMessage: "Fargate requires that 'cpu' be defined at the task level.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    const fargate = task.networking.launchTypes.rangeOf("FARGATE");
    if (size === undefined || fargate === undefined || isExcerpt(task)) return;
    const { view } = size;
    // A key that is misspelt or still being typed is no missing key; an empty text is one.
    const missing = (["cpu", "memory"] as const).filter(
      (key) => isAbsent(size[key]) && (view.lacks(key) || isKnown(view.string(key))),
    );
    if (missing.length === 0) return;
    const empty = missing.map((key) => view.string(key)).find(isKnown);
    yield {
      range: empty?.range ?? fargate,
      message: `FARGATE requires ${missing.join(" and ")} at the task level, as there is no instance to take ${missing.length === 1 ? "it" : "them"} from, and what the containers ask for does not count; add ${missing.length === 1 ? "it" : "both"}.`,
      fixes: fixes(pickFargateSize(task)),
    };
  },
});
