import { parse } from "jsonc-parser";

/** What no task definition alone can cause, or what AWS does not say, by the numbers of our list. */
export const NOT_IN_A_FILE = [
  { numbers: "19-32", why: "answers to a service or to a run of the task" },
  { numbers: "33-35", why: "said by the scheduler or by the agent of an instance" },
  { numbers: "37", why: "said by an emulator only" },
  { numbers: "61, 63", why: "answers of the platform when a service starts the task" },
  { numbers: "104", why: "depends on other requests at the same time" },
  { numbers: "105", why: "said by Docker on an instance" },
  { numbers: "106", why: "said by AWS Batch, not by ECS" },
];

/**
 * Reads the table of messages.
 *
 * @param {string} text the table as JSON with comments; a run of one character is written as `…66000×x…`
 * @returns {{ number: number, evidence: string, aws?: string, rule: string, task: object }[]}
 */
export function readMessages(text) {
  return parse(text.replace(/…(\d+)×(.)…/gu, (_, count, character) => character.repeat(Number(count))));
}

/**
 * Asks for each message whether the rule that the table names finds the fixture.
 *
 * @param {ReturnType<typeof readMessages>} messages
 * @param {(text: string) => { findings: readonly { rule: { id: string }, severity: string }[] }} analyze
 */
export function judgeMessages(messages, analyze) {
  return messages.map((message) => {
    const { findings } = analyze(JSON.stringify(message.task));
    const caught = findings.some(({ rule }) => rule.id === message.rule);
    const others = findings.map(({ rule }) => rule.id).join(", ");
    return { ...message, caught, why: caught ? undefined : `found only: ${others || "nothing"}` };
  });
}
