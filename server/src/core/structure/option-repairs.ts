import { editsFor, remove } from "../edits/edits";
import type { TaskDefinition } from "../model/model";
import type { Finding } from "../rule";
import { orList } from "../words";
import type { WrongType } from "./deviation";
import { writtenValue } from "./type-repairs";

/** The options of logs that are words of a short list, by where their object stands and by key. */
const WORDS: readonly { readonly place: RegExp; readonly key: string; readonly words: readonly string[] }[] = [
  { place: /\.logConfiguration\.options$/, key: "awslogs-create-group", words: ["true"] },
  { place: /\.firelensConfiguration\.options$/, key: "enable-ecs-log-metadata", words: ["true", "false", "1", "0"] },
  { place: /\.firelensConfiguration\.options$/, key: "config-file-type", words: ["s3", "file"] },
];

/**
 * What to say of an option that is a number or a boolean and, in quotes, would be refused as well; nothing where the
 * quotes are all that is missing.
 */
export function optionRepair(
  task: TaskDefinition,
  { object, site, node }: WrongType,
): Pick<Finding, "message" | "fixes"> | undefined {
  if (object === undefined || node.kind !== "scalar") return undefined;
  const option = WORDS.find(({ place, key }) => key === site.key && place.test(object.path));
  if (option === undefined || option.words.includes(String(node.value))) return undefined;
  const { key, words } = option;
  // To create no group is what ECS does without the option.
  const safe = key === "awslogs-create-group" && node.value === false;
  return {
    message: `${key} is ${writtenValue(task, node)}, and ECS takes only ${orList(words.map((word) => `"${word}"`))} here; remove it${safe ? "" : ", or write that"}.`,
    fixes: [{ title: `Remove ${key}`, safe, edits: () => editsFor(task.tree, [remove({ site })]) }],
  };
}
