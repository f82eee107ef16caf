/**
 * The system controls of the IPC namespace that ECS lists by name; those below `fs.mqueue.` belong to it too.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
 */
export const IPC_SYSTEM_CONTROLS = [
  "kernel.msgmax",
  "kernel.msgmnb",
  "kernel.msgmni",
  "kernel.sem",
  "kernel.shmall",
  "kernel.shmmax",
  "kernel.shmmni",
  "kernel.shm_rmid_forced",
] as const;

/** Which namespace of the kernel a system control belongs to; nothing if a container can't have its own value. */
export function systemControlKind(namespace: string): "ipc" | "network" | undefined {
  if (namespace.startsWith("net.")) return "network";
  if (namespace.startsWith("fs.mqueue.")) return "ipc";
  return (IPC_SYSTEM_CONTROLS as readonly string[]).includes(namespace) ? "ipc" : undefined;
}
