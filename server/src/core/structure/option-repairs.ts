import { remove } from "../changes/change";
import type { TaskDefinition } from "../model/model";
import type { Finding } from "../rule";
import { orList } from "../words";
import type { WrongType } from "./deviation";
import { writtenValue } from "./type-repairs";

/** The options of logs that are words of a short list, by the structure whose options they are, and by key. */
const WORDS: readonly { readonly of: string; readonly key: string; readonly words: readonly string[] }[] = [
  { of: "LogConfiguration", key: "awslogs-create-group", words: ["true"] },
  { of: "FirelensConfiguration", key: "enable-ecs-log-metadata", words: ["true", "false", "1", "0"] },
  { of: "FirelensConfiguration", key: "config-file-type", words: ["s3", "file"] },
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
  const option = WORDS.find(
    ({ of, key }) => key === site.key && object.structure === undefined && object.parent?.structure === of,
  );
  if (option === undefined || option.words.includes(String(node.value))) return undefined;
  const { key, words } = option;
  // To create no group is what ECS does without the option.
  const safe = key === "awslogs-create-group" && node.value === false;
  return {
    message: `${key} is ${writtenValue(task, node)}, and ECS takes only ${orList(words.map((word) => `"${word}"`))} here; remove it${safe ? "" : ", or write that"}.`,
    fixes: [{ title: `Remove ${key}`, safe, changes: [remove({ site })] }],
  };
}
