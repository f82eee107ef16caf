import { MOST_CONTAINERS } from "../../facts/containers";
import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-definitions-limit",
    title: "A task definition has at most 10 containers",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["several containers"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
    apiMessage: "Too many containers.",
  },
  *check(task) {
    const first = task.containers[MOST_CONTAINERS];
    if (first === undefined) return;
    const count = task.containers.length;
    yield {
      range: first.place,
      what: say`${first.label} is number ${MOST_CONTAINERS + 1} of ${count}, and a task can have at most ${MOST_CONTAINERS}`,
      remedy: say`move what can run alone to another task definition`,
    };
  },
});
