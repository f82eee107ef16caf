import { resolve } from "node:path";
import { describeDiagram } from "../core/diagram/describe-diagram";
import { diagramOf } from "../core/diagram/diagram-of";
import { drawDiagram } from "../core/diagram/draw/draw-diagram";
import { analyze, read as readTask } from "../core/judging/analyze";
import { tellStack } from "./debug";
import { decode } from "./encoding";
import { analyzeOptions } from "./lint-text";
import { notATaskDefinition } from "./not-a-task-definition";
import { tellProblem } from "./problem";
import { LARGEST_NAMED, readBytes, readStream } from "./reading";
import { replaceFile } from "./replace-file";
import type { DiagramSettings } from "./request";
import type { Surroundings } from "./surroundings";

/** Draws the task definition that the settings name. Returns the exit code. */
export async function diagram(settings: DiagramSettings, surroundings: Surroundings): Promise<number> {
  const { cwd, stdin, stdout, stderr } = surroundings;
  const isStdin = settings.path === "-";
  const path = isStdin ? "<stdin>" : settings.path;
  const refuse = (about: string, message: string): number => {
    tellProblem(stderr, { path: about, message });
    return 2;
  };
  const target = settings.output === undefined || settings.output === "-" ? undefined : resolve(cwd, settings.output);
  const read = isStdin ? await readStream(stdin, LARGEST_NAMED) : readBytes(resolve(cwd, path), LARGEST_NAMED);
  if (!("bytes" in read)) return refuse(path, read.refused);
  const decoded = decode(read.bytes);
  if ("refused" in decoded) return refuse(path, decoded.refused);
  const { tree, tasks, findings, failures } = analyze(decoded.text, analyzeOptions(settings, path, true));
  const [task] = tasks;
  if (task === undefined) return refuse(path, notATaskDefinition(tree));
  if (target !== undefined && holdsTaskDefinition(target, read.bytes)) {
    return refuse(settings.output ?? "", "This file contains a task definition; name another file for the picture.");
  }
  for (const { rule, error } of failures) {
    const reason = error instanceof Error ? error.message : String(error);
    tellProblem(stderr, { path, message: `Rule ${rule} failed and found nothing: ${reason}` });
    tellStack(error, surroundings);
  }
  const picture = diagramOf(task, findings);
  const text = `${settings.format === "text" ? describeDiagram(picture) : drawDiagram(picture)}\n`;
  if (target === undefined) stdout.write(text);
  else {
    const refused = await replaceFile(target, Buffer.from(text));
    if (refused !== undefined) return refuse(settings.output ?? "", refused);
  }
  return failures.length === 0 ? 0 : 2;
}

/** Whether a file contains a task definition: the one that is drawn, even if read from elsewhere, or any other. */
function holdsTaskDefinition(path: string, drawn: Uint8Array): boolean {
  const read = readBytes(path, LARGEST_NAMED);
  if (!("bytes" in read)) return false;
  if (Buffer.from(drawn).equals(read.bytes)) return true;
  const decoded = decode(read.bytes);
  return "text" in decoded && readTask(decoded.text).tasks.length > 0;
}
