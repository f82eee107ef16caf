import { DAEMON_ADDRESS, DAEMON_NETWORK_MODE } from "../../core/facts/daemons";
import type { TaskDefinition } from "../../core/task/model";
import { type Block, code, paragraph } from "./rich-text";

/** What a daemon task definition is; empty for an ordinary task definition. */
export function daemonBlocks({ kind }: TaskDefinition): readonly Block[] {
  if (kind !== "daemon") return [];
  return [
    paragraph(
      "Daemon task definition: ",
      code("RegisterDaemonTaskDefinition"),
      " registers it, and a daemon runs it once on each managed instance. The network mode is ",
      code(DAEMON_NETWORK_MODE),
      ", and tasks on the instance reach it at ",
      code(DAEMON_ADDRESS),
      ".",
    ),
  ];
}
