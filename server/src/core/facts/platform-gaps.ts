import { type Said, say, word } from "../text/say";

/** Something that a task definition can have and a platform does not support. */
export interface PlatformGap {
  /** Where it is: a member of the task, of a container, of its linuxParameters, of a volume, or a kind of resource. */
  readonly in: "task" | "container" | "linuxParameters" | "volume" | "volumeHost" | "resource";
  /** The member; for a resource the value of its `type`. */
  readonly key: string;
  /** Its type; a value of another type is not checked. */
  readonly as: "string" | "boolean" | "integer" | "strings" | "objects" | "object" | "options";
  /** A value without effect, which is allowed everywhere. */
  readonly harmless?: boolean | number;
  /** The reason or the consequence, as a sentence; completion shows it too. */
  readonly why: Said;
  /** The remedy, if it is more than to remove the member. */
  readonly instead?: Said;
  /** The member of the same object to which its value is moved, unless that member already has a value. */
  readonly becomes?: string;
  /** Whether the task runs as before without it, so that it may be removed automatically. */
  readonly idle?: boolean;
  /** Set if the source does not say whether the task starts. */
  readonly severity?: "warning";
}

const ON_FARGATE = say`ECS rejects it on Fargate`;
const ON_MANAGED_INSTANCES = say`ECS rejects it on managed instances`;
const NO_SWAP_FARGATE = say`Fargate has no swap space`;
const NO_SWAP_MANAGED_INSTANCES = say`Managed instances have no swap space`;
const TMPFS = say`use a {tmpfs} at ${word("/dev/shm")}`;
const OTHER_VOLUME = say`use an EFS volume, or a bind mount without {sourcePath}`;

/**
 * What Fargate rejects. It accepts `tmpfs`, `systemControls` and `pidMode` `task`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export const FARGATE_GAPS: readonly PlatformGap[] = [
  { in: "task", key: "ipcMode", as: "string", why: say`On Fargate each container has its own IPC resources` },
  {
    in: "task",
    key: "placementConstraints",
    as: "objects",
    why: say`Fargate has no instances to choose from`,
    idle: true,
  },
  {
    in: "container",
    key: "privileged",
    as: "boolean",
    harmless: false,
    why: say`Tasks on Fargate have no access to the host`,
  },
  { in: "container", key: "dockerSecurityOptions", as: "strings", why: say`AWS configures the host on Fargate` },
  {
    in: "linuxParameters",
    key: "devices",
    as: "objects",
    why: say`Tasks on Fargate have no access to devices of the host`,
  },
  { in: "linuxParameters", key: "sharedMemorySize", as: "integer", harmless: 0, instead: TMPFS, why: ON_FARGATE },
  { in: "linuxParameters", key: "maxSwap", as: "integer", why: NO_SWAP_FARGATE, idle: true },
  { in: "linuxParameters", key: "swappiness", as: "integer", why: NO_SWAP_FARGATE, idle: true },
  {
    in: "volume",
    key: "dockerVolumeConfiguration",
    as: "object",
    instead: OTHER_VOLUME,
    why: ON_FARGATE,
  },
  {
    in: "volume",
    key: "fsxWindowsFileServerVolumeConfiguration",
    as: "object",
    instead: say`use an EFS volume, or run the task on EC2`,
    why: ON_FARGATE,
  },
  {
    in: "volumeHost",
    key: "sourcePath",
    as: "string",
    why: say`Fargate has no instance whose folders could be mounted`,
  },
  {
    in: "resource",
    key: "GPU",
    as: "string",
    instead: say`run the task on instances with GPUs`,
    why: say`Fargate has no GPUs`,
  },
  {
    in: "resource",
    key: "NeuronDevice",
    as: "string",
    instead: say`run the task on managed instances`,
    why: say`Fargate has no Neuron devices`,
  },
];

/**
 * What managed instances don't support. Left out here: `ephemeralStorage` and `links`, which have their own rules for
 * every launch type but one.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html
 */
export const MANAGED_INSTANCES_GAPS: readonly PlatformGap[] = [
  { in: "task", key: "ipcMode", as: "string", why: ON_MANAGED_INSTANCES },
  { in: "task", key: "proxyConfiguration", as: "object", instead: say`use Service Connect`, why: ON_MANAGED_INSTANCES },
  { in: "container", key: "disableNetworking", as: "boolean", harmless: false, why: ON_MANAGED_INSTANCES },
  { in: "container", key: "dnsSearchDomains", as: "strings", why: ON_MANAGED_INSTANCES },
  { in: "container", key: "dnsServers", as: "strings", why: ON_MANAGED_INSTANCES },
  { in: "container", key: "dockerLabels", as: "options", why: ON_MANAGED_INSTANCES },
  { in: "container", key: "dockerSecurityOptions", as: "strings", why: ON_MANAGED_INSTANCES },
  { in: "container", key: "extraHosts", as: "objects", why: ON_MANAGED_INSTANCES },
  { in: "container", key: "hostname", as: "string", why: ON_MANAGED_INSTANCES },
  { in: "linuxParameters", key: "maxSwap", as: "integer", why: NO_SWAP_MANAGED_INSTANCES, idle: true },
  { in: "linuxParameters", key: "swappiness", as: "integer", why: NO_SWAP_MANAGED_INSTANCES, idle: true },
  {
    in: "linuxParameters",
    key: "sharedMemorySize",
    as: "integer",
    harmless: 0,
    instead: TMPFS,
    why: ON_MANAGED_INSTANCES,
  },
  {
    in: "volume",
    key: "dockerVolumeConfiguration",
    as: "object",
    instead: OTHER_VOLUME,
    why: ON_MANAGED_INSTANCES,
  },
  {
    in: "volume",
    key: "fsxWindowsFileServerVolumeConfiguration",
    as: "object",
    why: say`Managed instances run only Linux`,
  },
  { in: "volumeHost", key: "sourcePath", as: "string", why: say`Folders of managed instances can't be mounted` },
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
    why: say`Docker on Windows does not start a container with {privileged}`,
  },
  {
    in: "container",
    key: "readonlyRootFilesystem",
    as: "boolean",
    harmless: false,
    why: say`Docker on Windows does not start a container with {readonlyRootFilesystem}`,
  },
  {
    in: "container",
    key: "ulimits",
    as: "objects",
    why: say`Docker on Windows does not start a container with {ulimits}`,
  },
  {
    in: "container",
    key: "linuxParameters",
    as: "object",
    why: say`{linuxParameters} works only on Linux`,
    severity: "warning",
  },
  {
    in: "container",
    key: "systemControls",
    as: "objects",
    why: say`{systemControls} works only on Linux`,
    severity: "warning",
  },
  {
    in: "container",
    key: "user",
    as: "string",
    instead: say`set the user in the image`,
    why: say`AWS documents {user} as not supported on Windows`,
    severity: "warning",
  },
  {
    in: "container",
    key: "memoryReservation",
    as: "integer",
    harmless: 0,
    why: say`Docker on Windows rejects it, unless the agent is set up to ignore it`,
    instead: say`use {memory}`,
    becomes: "memory",
    severity: "warning",
  },
  { in: "task", key: "pidMode", as: "string", why: say`{pidMode} works only on Linux`, severity: "warning" },
  { in: "task", key: "ipcMode", as: "string", why: say`{ipcMode} works only on Linux`, severity: "warning" },
  {
    in: "volume",
    key: "efsVolumeConfiguration",
    as: "object",
    instead: say`use FSx for Windows File Server`,
    why: say`Windows containers can't mount EFS volumes`,
  },
  { in: "resource", key: "GPU", as: "string", why: say`ECS assigns GPUs only on Linux` },
];

/**
 * What external instances don't support.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export const EXTERNAL_GAPS: readonly PlatformGap[] = [
  {
    in: "volume",
    key: "efsVolumeConfiguration",
    as: "object",
    why: say`External instances are outside the network of the file system`,
    severity: "warning",
  },
];
