/** The keys by which the author asks for something that only another platform has. None of them may be dropped. */
const RELIED_ON = [
  "sourcePath",
  "fluentd-address",
  "gelf-address",
  "syslog-address",
  "dockerVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
  "mountPoints",
  "devices",
  "add",
  "privileged",
  "ipcMode",
  "placementConstraints",
  "dockerSecurityOptions",
  "sharedMemorySize",
  "maxSwap",
  "swappiness",
  "tmpfs",
  "systemControls",
  "resourceRequirements",
];

/** The keys that a text has less often than before. */
export function droppedKeys(before: string, after: string): readonly string[] {
  const count = (text: string, key: string): number => text.split(`"${key}"`).length;
  return RELIED_ON.filter((key) => count(after, key) < count(before, key));
}
