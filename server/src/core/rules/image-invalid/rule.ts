import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { imageMistake } from "../../values/image-reference";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "image-invalid",
    title: "An image is a reference that ECS and the container runtime can read",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const image = container.view.string("image");
      if (!isKnown(image) || image.value === "") continue;
      const mistake = imageMistake(image.value);
      if (mistake === undefined) continue;
      const { problem, remedy, better, severity = "error" } = mistake;
      yield {
        range: image.range,
        severity,
        message: `Image ${quoted(image.value)} ${problem}; ${remedy}.`,
        fixes: fixes(
          better === undefined
            ? undefined
            : {
                title: `Change image to ${quoted(better)}`,
                safe: better === image.value.trim(),
                changes: [set(image, better)],
              },
        ),
      };
    }
  },
});
