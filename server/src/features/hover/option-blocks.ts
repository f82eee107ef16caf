import { memberOf } from "../../core/document/node";
import { FIRELENS_OPTION_WORDS, LOG_OPTION_WORDS, LOG_OPTIONS } from "../../core/facts/log-options";
import type { FieldAt } from "../../core/schema/field-at";
import { type Block, paragraph } from "./rich-text";

const ROUTER_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(FIRELENS_OPTION_WORDS));

/** What an option of a log driver or a log router does; empty elsewhere, and for an option that the driver lacks. */
export function optionBlocks({ field, structure, member, objects }: FieldAt): readonly Block[] {
  const words = field?.name === "options" && member !== undefined ? wordsOf(member.key) : undefined;
  return words === undefined ? [] : [paragraph(words)];

  function wordsOf(option: string): string | undefined {
    if (structure === "FirelensConfiguration") return ROUTER_WORDS.get(option);
    const logging = objects.at(-2);
    const driver = logging === undefined ? undefined : memberOf(logging, "logDriver")?.value;
    const options = driver?.kind === "scalar" ? LOG_OPTIONS.get(String(driver.value)) : undefined;
    return options?.includes(option) === true ? LOG_OPTION_WORDS.get(option) : undefined;
  }
}
