import { tagsOf } from "../../containers/tags";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "tag-invalid",
    title: "The key and the value of a tag have an allowed length and allowed characters",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
  },
  *check(task) {
    for (const { key, value } of tagsOf(task)) {
      // An empty key with an empty value is a skeleton that nobody has filled in yet.
      if (isKnown(key) && key.value === "" && !is(value, "")) {
        yield {
          range: key.range,
          message: "a tag has an empty key, and ECS demands at least one character; name the tag.",
        };
      }
      for (const part of [
        { says: "key", field: key, most: 128 },
        { says: "value", field: value, most: 256 },
      ]) {
        const problem = isKnown(part.field) ? problemOf(part.field.value, part.most) : undefined;
        if (!isKnown(part.field) || problem === undefined) continue;
        yield {
          range: part.field.range,
          message: `the ${part.says} ${shortened(part.field.value)} of a tag ${problem}; change it.`,
        };
      }
    }
  },
});

/** What keeps ECS from taking a key or a value, as the end of a sentence; nothing if it takes it. */
function problemOf(text: string, most: number): string | undefined {
  const length = [...text].length;
  if (length > most) return `has ${length} characters, and ECS takes at most ${most}`;
  if (/^aws:/i.test(text)) return "begins with aws:, which is reserved for AWS itself";
  const stranger = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.exec(text)?.[0];
  if (stranger === undefined) return undefined;
  return `holds ${JSON.stringify(stranger)}, and ECS takes only letters, digits, spaces and _ . : / = + - @`;
}

/** A text in quotes, cut where a message would become hard to read. */
function shortened(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}...` : text}"`;
}
