import { pickFargateSize } from "../../assists/pick-fargate-size";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { taskSizeOf } from "../../task/containers/task-size";
import { isExcerpt } from "../../task/excerpt";
import { isAbsent, isKnown } from "../../task/fields";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "task-size-missing",
    title: "A task for Fargate sets cpu and memory",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["FARGATE", "without RegisterTaskDefinitionRequest.cpu"],
      ["FARGATE", "without RegisterTaskDefinitionRequest.memory"],
      "blank text",
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
    apiMessage: "Fargate requires that 'cpu' be defined at the task level.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    const fargate = networkingOf(task).launchTypes.rangeOf("FARGATE");
    if (size === undefined || fargate === undefined || isExcerpt(task)) return;
    const { view } = size;
    // A key that is misspelled or still being typed is not missing; an empty text is.
    const missing = (["cpu", "memory"] as const).filter(
      (key) => isAbsent(size[key]) && (view.lacks(key) || isKnown(view.string(key))),
    );
    const [one, another] = missing;
    if (one === undefined) return;
    const empty = missing.map((key) => view.string(key)).find(isKnown);
    yield {
      range: empty?.range ?? fargate,
      what: another ? say`the task has neither {cpu} nor {memory}` : say`the task has no ${member(one)}`,
      remedy: another ? say`add both` : say`add it`,
      why: another
        ? say`Fargate requires them at the task level, and the amounts of containers do not count`
        : say`Fargate requires it at the task level, and the amounts of containers do not count`,
      fixes: fixes(pickFargateSize(task)),
    };
  },
});
