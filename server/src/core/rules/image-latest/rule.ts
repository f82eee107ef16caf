import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { imageMistake, readImage } from "../../values/image-reference";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "image-latest",
    title: "An image has a tag or a digest that stays the same",
    severity: "hint",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/bestpracticesguide/application.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const image = container.view.string("image");
      if (!isKnown(image) || image.value === "" || imageMistake(image.value) !== undefined) continue;
      const { tag, digest, repository, name } = readImage(image.value);
      if (digest !== undefined || (tag !== undefined && tag !== "latest")) continue;
      if (!/[a-z]/.test(repository) || isOwn(name)) continue;
      const mistake = tag === undefined ? "has no tag, which means latest," : "has the tag latest";
      yield {
        range: image.range,
        message: `Image ${quoted(image.value)} ${mistake} and so may be another one tomorrow; name a version or a digest to know what runs.`,
      };
    }
  },
});

/**
 * Whether an image is of the account's own registry, where whoever deploys writes the tag or moves `latest` on purpose.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
function isOwn(name: string): boolean {
  return /^[\w-]+\.dkr[.-]ecr(?:-fips)?\./.test(name);
}
