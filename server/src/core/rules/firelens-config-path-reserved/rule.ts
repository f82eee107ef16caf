import { GENERATED_FIRELENS_FILES } from "../../facts/log-drivers";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { is, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "firelens-config-path-reserved",
    title: "A log router's own configuration is not at the path that ECS uses",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["config-file-value"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    for (const { held } of holdersOf(task, "firelensConfiguration")) {
      const options = held.options("options");
      const router = held.string("type");
      if (!isKnown(options) || !isKnown(router) || !is(options.value.string("config-file-type"), "file")) continue;
      const path = options.value.string("config-file-value");
      if (!isKnown(path) || path.value !== GENERATED_FIRELENS_FILES.get(router.value)) continue;
      yield {
        range: path.range,
        what: say`{config-file-value} ${path.value} is reserved for the configuration that ECS generates`,
        remedy: say`use another path in the image`,
        why: say`ECS mounts its own file there for ${router.value}, so yours is never read`,
      };
    }
  },
});
