/**
 * The kernel capabilities that ECS lists for `add` and `drop`, without `CAP_` in front.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html
 */
export const CAPABILITIES = [
  "ALL",
  "AUDIT_CONTROL",
  "AUDIT_WRITE",
  "BLOCK_SUSPEND",
  "CHOWN",
  "DAC_OVERRIDE",
  "DAC_READ_SEARCH",
  "FOWNER",
  "FSETID",
  "IPC_LOCK",
  "IPC_OWNER",
  "KILL",
  "LEASE",
  "LINUX_IMMUTABLE",
  "MAC_ADMIN",
  "MAC_OVERRIDE",
  "MKNOD",
  "NET_ADMIN",
  "NET_BIND_SERVICE",
  "NET_BROADCAST",
  "NET_RAW",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_ADMIN",
  "SYS_BOOT",
  "SYS_CHROOT",
  "SYS_MODULE",
  "SYS_NICE",
  "SYS_PACCT",
  "SYS_PTRACE",
  "SYS_RAWIO",
  "SYS_RESOURCE",
  "SYS_TIME",
  "SYS_TTY_CONFIG",
  "SYSLOG",
  "WAKE_ALARM",
] as const;

/**
 * Capabilities that newer kernels have and that Docker knows, but that ECS does not list.
 *
 * @see https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities
 */
export const UNLISTED_CAPABILITIES = ["AUDIT_READ", "BPF", "CHECKPOINT_RESTORE", "PERFMON"] as const;

/**
 * The capabilities of daemons: the AWS examples for daemons add two more.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-task-definitions.html
 */
export const DAEMON_CAPABILITIES: readonly string[] = [...CAPABILITIES, "BPF", "PERFMON"];

const KNOWN: ReadonlySet<string> = new Set([...CAPABILITIES, ...UNLISTED_CAPABILITIES]);

/** The name of a capability as ECS lists it, in capitals and without `CAP_`. Also for unknown names. */
export function capabilityName(written: string): string {
  return written.toUpperCase().replace(/^CAP_/, "");
}

/** Whether Fargate does not support a capability of Linux, in any spelling. False for unknown names. */
export function isMissingOnFargate(written: string): boolean {
  const name = capabilityName(written);
  return name !== "SYS_PTRACE" && KNOWN.has(name);
}
