import { type AnalyzeOptions, read } from "../../server/src/core/judging/analyze";
import type { TaskDefinition } from "../../server/src/core/task/model";

/** The task definition of a text that must contain one, whatever it looks like. */
export function taskOf(text: string, options: AnalyzeOptions = { insist: true }): TaskDefinition {
  const [task] = read(text, options).tasks;
  if (task === undefined) throw new Error(`This is no task definition: ${text}`);
  return task;
}
