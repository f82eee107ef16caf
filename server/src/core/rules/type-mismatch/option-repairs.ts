import type { WrongType } from "../../deviations/deviation";
import { removing } from "../../findings/builders";
import type { Finding } from "../../findings/rule";
import type { TaskDefinition } from "../../task/model";
import { anyOf, member, say } from "../../text/say";
import { writtenValue } from "./type-repairs";

/** The log options whose values are from a short list, by structure and key. */
const WORDS: readonly { readonly of: string; readonly key: string; readonly words: readonly string[] }[] = [
  { of: "LogConfiguration", key: "awslogs-create-group", words: ["true"] },
  { of: "FirelensConfiguration", key: "enable-ecs-log-metadata", words: ["true", "false", "1", "0"] },
  { of: "FirelensConfiguration", key: "config-file-type", words: ["s3", "file"] },
];

/**
 * The finding for an option that is a number or a boolean and would be rejected in quotes too; nothing if only the
 * quotes are missing.
 */
export function optionRepair(
  task: TaskDefinition,
  { object, site, node }: WrongType,
): Omit<Finding, "range"> | undefined {
  if (object === undefined || node.kind !== "scalar") return undefined;
  const option = WORDS.find(
    ({ of, key }) => key === site.key && object.structure === undefined && object.parent?.structure === of,
  );
  if (option === undefined || option.words.includes(String(node.value))) return undefined;
  const { key, words } = option;
  // Without the option, ECS does not create a group either.
  const safe = key === "awslogs-create-group" && node.value === false;
  const listed = anyOf(words);
  return {
    what: say`${member(key)} is ${writtenValue(task, node)}`,
    remedy: safe ? say`remove it` : say`remove it, or write ${listed}`,
    ...(safe && { why: say`ECS accepts only ${listed} here` }),
    fixes: [removing({ site }, { safe })],
  };
}
