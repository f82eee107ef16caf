import type { Severity } from "../rule";

/** Something a task definition can say that a platform does not have. */
export interface PlatformGap {
  /** Where it is said: a member of the task, of a container, of its linuxParameters, of a volume, or a kind of resource. */
  readonly in: "task" | "container" | "linuxParameters" | "volume" | "volumeHost" | "resource";
  /** The member; for a resource the value of its `type`. */
  readonly key: string;
  /** What type it has; a value of another type is not judged. */
  readonly as: "string" | "boolean" | "integer" | "strings" | "objects" | "object" | "options";
  /** A value that asks for nothing and so is allowed everywhere. */
  readonly harmless?: boolean | number;
  /** Why: a clause that follows "X does not support Y" and a colon. Nothing where AWS gives no reason. */
  readonly because?: string;
  /** What to do, where there is more to say than to remove it. */
  readonly instead?: string;
  /** The member of the same object that it becomes with its value, where that one says nothing yet. */
  readonly becomes?: string;
  /** Whether the task runs as before without it, so that it may be removed unasked. */
  readonly idle?: boolean;
  /** Where the source leaves open whether the task starts. */
  readonly severity?: Severity;
}

/**
 * What Fargate refuses. `tmpfs`, `systemControls` and `pidMode` `task` are not among it.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export const FARGATE_GAPS: readonly PlatformGap[] = [
  { in: "task", key: "ipcMode", as: "string", because: "each container there has IPC resources of its own" },
  {
    in: "task",
    key: "placementConstraints",
    as: "objects",
    because: "there are no instances to choose from",
    idle: true,
  },
  {
    in: "container",
    key: "privileged",
    as: "boolean",
    harmless: false,
    because: "no task there has rights on the host",
  },
  { in: "container", key: "dockerSecurityOptions", as: "strings", because: "AWS configures the host" },
  { in: "linuxParameters", key: "devices", as: "objects", because: "no device of a host can be reached" },
  { in: "linuxParameters", key: "sharedMemorySize", as: "integer", harmless: 0, instead: "use a tmpfs at /dev/shm" },
  { in: "linuxParameters", key: "maxSwap", as: "integer", because: "there is no swap space", idle: true },
  { in: "linuxParameters", key: "swappiness", as: "integer", because: "there is no swap space", idle: true },
  {
    in: "volume",
    key: "dockerVolumeConfiguration",
    as: "object",
    instead: "use an EFS volume, or a bind mount without sourcePath",
  },
  {
    in: "volume",
    key: "fsxWindowsFileServerVolumeConfiguration",
    as: "object",
    instead: "use an EFS volume, or run the task on EC2",
  },
  { in: "volumeHost", key: "sourcePath", as: "string", because: "there is no instance whose folders could be mounted" },
  { in: "resource", key: "GPU", as: "string", instead: "run the task on instances that have GPUs" },
  { in: "resource", key: "NeuronDevice", as: "string", instead: "run the task on managed instances" },
];

/**
 * What managed instances don't support. Left out here: `ephemeralStorage` and `links`, which have rules of their
 * own for every launch type but one.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html
 */
export const MANAGED_INSTANCES_GAPS: readonly PlatformGap[] = [
  { in: "task", key: "ipcMode", as: "string" },
  { in: "task", key: "proxyConfiguration", as: "object", instead: "use Service Connect" },
  { in: "container", key: "disableNetworking", as: "boolean", harmless: false },
  { in: "container", key: "dnsSearchDomains", as: "strings" },
  { in: "container", key: "dnsServers", as: "strings" },
  { in: "container", key: "dockerLabels", as: "options" },
  { in: "container", key: "dockerSecurityOptions", as: "strings" },
  { in: "container", key: "extraHosts", as: "objects" },
  { in: "container", key: "hostname", as: "string" },
  { in: "linuxParameters", key: "maxSwap", as: "integer", because: "they have no swap space", idle: true },
  { in: "linuxParameters", key: "swappiness", as: "integer", because: "they have no swap space", idle: true },
  { in: "linuxParameters", key: "sharedMemorySize", as: "integer", harmless: 0, instead: "use a tmpfs at /dev/shm" },
  {
    in: "volume",
    key: "dockerVolumeConfiguration",
    as: "object",
    instead: "use an EFS volume, or a bind mount without sourcePath",
  },
  { in: "volume", key: "fsxWindowsFileServerVolumeConfiguration", as: "object", because: "they run Linux" },
  { in: "volumeHost", key: "sourcePath", as: "string", because: "their folders are not yours to mount" },
];

/**
 * What Windows containers lack, apart from what has a rule of its own. Docker on Windows refuses to create a
 * container with the first three; for those marked as warnings AWS says only that they are not supported.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const WINDOWS_GAPS: readonly PlatformGap[] = [
  {
    in: "container",
    key: "privileged",
    as: "boolean",
    harmless: false,
    because: "Docker on Windows does not start a container with it",
  },
  {
    in: "container",
    key: "readonlyRootFilesystem",
    as: "boolean",
    harmless: false,
    because: "Docker on Windows does not start a container with it",
  },
  { in: "container", key: "ulimits", as: "objects", because: "Docker on Windows does not start a container with it" },
  {
    in: "container",
    key: "linuxParameters",
    as: "object",
    because: "only Linux has what it sets",
    severity: "warning",
  },
  {
    in: "container",
    key: "systemControls",
    as: "objects",
    because: "only Linux has what they set",
    severity: "warning",
  },
  { in: "container", key: "user", as: "string", instead: "name the user in the image", severity: "warning" },
  {
    in: "container",
    key: "memoryReservation",
    as: "integer",
    harmless: 0,
    because: "Docker on Windows refuses it unless the agent is set up to ignore it",
    instead: "use memory",
    becomes: "memory",
    severity: "warning",
  },
  { in: "task", key: "pidMode", as: "string", because: "only Linux has what it sets", severity: "warning" },
  { in: "task", key: "ipcMode", as: "string", because: "only Linux has what it sets", severity: "warning" },
  { in: "volume", key: "efsVolumeConfiguration", as: "object", instead: "use FSx for Windows File Server" },
  { in: "resource", key: "GPU", as: "string", because: "ECS assigns GPUs on Linux only" },
];

/**
 * What servers of one's own lack.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export const EXTERNAL_GAPS: readonly PlatformGap[] = [
  {
    in: "volume",
    key: "efsVolumeConfiguration",
    as: "object",
    because: "they are outside of the network of the file system",
    severity: "warning",
  },
];
