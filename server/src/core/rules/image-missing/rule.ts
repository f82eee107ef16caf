import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "image-missing",
    title: "Every container has an image",
    severity: "information",
    category: "schema",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.image should not be null or empty.",
  },
  *check(task) {
    // The parser may have passed over the image.
    if (task.tree.problems.length > 0) return;
    const [first, ...others] = task.containers.flatMap(({ view, opening, name, label }) => {
      const image = view.string("image");
      if (isKnown(image) ? image.value !== "" : !isAbsent(image) || !view.lacks("image")) return [];
      const message = `${label} has ${isKnown(image) ? "an empty image" : "no image"}`;
      return [{ label, message, range: isKnown(image) ? image.range : isKnown(name) ? name.range : opening }];
    });
    if (first === undefined) return;
    const start = others.length === 0 ? first.message : `${first.label} and ${others.length} more have no image`;
    yield {
      range: first.range,
      message: `${beginning(start)}, and ECS refuses a container without one; name it, or write "<IMAGE>" where a pipeline fills it in.`,
      related: others.map(({ message, range }) => ({ message, range })),
    };
  },
});
