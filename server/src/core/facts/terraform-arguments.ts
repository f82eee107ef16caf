import { ROOT_STRUCTURE } from "./generated/structures";
import { fieldInAnyCase } from "./structure";

/** The blocks of `aws_ecs_task_definition`, each of which is one element of a list. */
const BLOCKS: ReadonlyMap<string, string> = new Map([
  ["volumes", "volume"],
  ["inferenceAccelerators", "inference_accelerator"],
]);

/**
 * The argument of Terraform's resource `aws_ecs_task_definition` for a member of the task definition, in any case;
 * `undefined` for any other name.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
 */
export function terraformArgument(key: string): string | undefined {
  const name = fieldInAnyCase(ROOT_STRUCTURE, key)?.name;
  if (name === undefined) return undefined;
  return BLOCKS.get(name) ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
