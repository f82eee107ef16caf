import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";
import { imageMistake } from "../../values/image-reference";

export default defineRule({
  meta: {
    id: "image-invalid",
    title: "image is a reference that ECS and the container runtime can read",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["image"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const image = container.view.string("image");
      if (!isWritten(image)) continue;
      const mistake = imageMistake(image.value);
      if (mistake === undefined) continue;
      const { problem, remedy, why, better, severity = "error" } = mistake;
      yield {
        range: image.range,
        severity,
        what: say`{image} ${image.value} ${problem}`,
        remedy,
        ...(why && { why }),
        fixes: better === undefined ? [] : [changing(image, better, { safe: better === image.value.trim() })],
      };
    }
  },
});
