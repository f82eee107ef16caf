import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { GENERATED_FIRELENS_FILES } from "../../spec/log-drivers";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-config-path-reserved",
    title: "The configuration of a log router does not lie where ECS writes its own",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    for (const { firelensConfiguration } of task.containers) {
      if (!isKnown(firelensConfiguration)) continue;
      const options = firelensConfiguration.value.options("options");
      const router = firelensConfiguration.value.string("type");
      if (!isKnown(options) || !isKnown(router) || !is(options.value.string("config-file-type"), "file")) continue;
      const path = options.value.string("config-file-value");
      if (!isKnown(path) || path.value !== GENERATED_FIRELENS_FILES.get(router.value)) continue;
      yield {
        range: path.range,
        message: `config-file-value ${quoted(path.value)} is where ECS puts the configuration that it generates for ${router.value}, so your own file there is never read; give it another path in the image.`,
      };
    }
  },
});
