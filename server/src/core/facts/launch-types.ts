/**
 * The values of `requiresCompatibilities`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const LAUNCH_TYPES = ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"] as const;

/** A value of `requiresCompatibilities` that ECS accepts. */
export type LaunchType = (typeof LAUNCH_TYPES)[number];

/** Whether ECS accepts this value in `requiresCompatibilities`; case counts. */
export function isLaunchType(value: string): value is LaunchType {
  return (LAUNCH_TYPES as readonly string[]).includes(value);
}
