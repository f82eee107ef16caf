import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "image-missing",
    title: "Every container has an image",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.image should not be null or empty.",
  },
  *check(task) {
    // The parser may have passed over the image.
    if (task.tree.problems.length > 0) return;
    for (const { view, opening, name, label } of task.containers) {
      const image = view.string("image");
      if (isKnown(image) ? image.value !== "" : !isAbsent(image) || !view.lacks("image")) continue;
      const mistake = isKnown(image) ? "has an empty image" : "has no image";
      yield {
        range: isKnown(image) ? image.range : isKnown(name) ? name.range : opening,
        message: `${beginning(label)} ${mistake}, and ECS refuses a container without one; name the image, or write a placeholder such as "<IMAGE>" where a pipeline fills it in.`,
      };
    }
  },
});
