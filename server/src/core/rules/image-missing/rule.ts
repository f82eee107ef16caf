import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "image-missing",
    title: "Every container has an image",
    severity: "information",
    category: "schema",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["without ContainerDefinition.image", "blank text"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.image should not be null or empty.",
  },
  *check(task) {
    // The parser may have passed over the image.
    if (task.tree.problems.length > 0) return;
    const [first, ...others] = task.containers.flatMap(({ view, place, label }) => {
      const image = view.string("image");
      if (isKnown(image) ? image.value !== "" : !view.lacks("image")) return [];
      const message = isKnown(image) ? say`${label} has an empty {image}` : say`${label} has no {image}`;
      return [{ label, message, range: isKnown(image) ? image.range : place }];
    });
    if (first === undefined) return;
    yield {
      range: first.range,
      what: others.length === 0 ? first.message : say`${first.label} and ${others.length} more have no {image}`,
      remedy: say`set it, or write ${"<IMAGE>"} if a pipeline fills it in`,
      why: say`ECS rejects a container without an image`,
      related: others.map(({ message, range }) => ({ message, range })),
    };
  },
});
