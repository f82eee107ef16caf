/**
 * The values of `runtimePlatform.operatingSystemFamily`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export const OPERATING_SYSTEM_FAMILIES = [
  "LINUX",
  "WINDOWS_SERVER_2016_FULL",
  "WINDOWS_SERVER_2004_CORE",
  "WINDOWS_SERVER_20H2_CORE",
  "WINDOWS_SERVER_2019_CORE",
  "WINDOWS_SERVER_2019_FULL",
  "WINDOWS_SERVER_2022_CORE",
  "WINDOWS_SERVER_2022_FULL",
  "WINDOWS_SERVER_2025_CORE",
  "WINDOWS_SERVER_2025_FULL",
] as const;

/** The operating systems that matter to networking; `unknown` if the file does not say. */
export type OsFamily = "linux" | "windows" | "unknown";

/**
 * Which of the two a value of `operatingSystemFamily` belongs to; `unknown` for one that ECS does not have.
 * All values that begin with `WINDOWS` count as Windows, so that a new release needs no update here.
 */
export function osFamilyOf(value: string): OsFamily {
  if (value === "LINUX") return "linux";
  return value.startsWith("WINDOWS") ? "windows" : "unknown";
}

/**
 * The only Windows release of ECS without task network interfaces.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
 */
export const WINDOWS_WITHOUT_AWSVPC = "WINDOWS_SERVER_2016_FULL";

/**
 * The Windows releases that Fargate does not support, or no longer supports.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html
 */
export const WINDOWS_WITHOUT_FARGATE: readonly string[] = [
  "WINDOWS_SERVER_2016_FULL",
  "WINDOWS_SERVER_2004_CORE",
  "WINDOWS_SERVER_20H2_CORE",
];
