import { defineRule } from "../../findings/rule";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";
import { imageMistake, readImage } from "../../values/image-reference";

export default defineRule({
  meta: {
    id: "image-latest",
    title: "An image has a digest, or a tag other than latest",
    severity: "hint",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["image"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/bestpracticesguide/application.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const image = container.view.string("image");
      if (!isWritten(image) || imageMistake(image.value) !== undefined) continue;
      const { tag, digest, repository, name } = readImage(image.value);
      if (digest !== undefined || (tag !== undefined && tag !== "latest")) continue;
      if (!/[a-z]/.test(repository) || isOwn(name)) continue;
      yield {
        range: image.range,
        what:
          tag === undefined
            ? say`image ${image.value} has no tag, which means latest`
            : say`image ${image.value} has the tag latest`,
        remedy: say`use a version or a digest`,
        why: say`The image can change with every push, so it is not clear what runs`,
      };
    }
  },
});

/**
 * Whether an image is in the account's own registry, where the deployment sets the tag, or moves `latest` on purpose.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
function isOwn(name: string): boolean {
  return /^[\w-]+\.dkr[.-]ecr(?:-fips)?\./.test(name);
}
