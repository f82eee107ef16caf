import { MOST_ENVIRONMENT_FILES } from "../../facts/containers";
import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "environment-files-limit",
    title: "A container has at most 10 environment files",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["environmentFiles"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "The maximum number of environment files was exceeded. Specify ten or less and try again",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const files = view.objects("environmentFiles");
      if (!isKnown(files) || files.value.length <= MOST_ENVIRONMENT_FILES) continue;
      yield {
        range: files.keyRange,
        what: say`${label} has ${files.value.length} environment files, but the limit is ${MOST_ENVIRONMENT_FILES}`,
        remedy: say`combine some of them`,
        why: say`ECS rejects a container with more`,
      };
    }
  },
});
