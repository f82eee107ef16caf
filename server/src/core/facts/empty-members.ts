/**
 * The members that have a meaning when they are empty, by structure and name. All others mean the same empty or
 * omitted: DescribeTaskDefinition prints omitted lists as `[]` and the omitted host of a volume as `{}`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html a volume with an empty
 *   dockerVolumeConfiguration is one of Docker with all its defaults, and one without is a bind mount
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html omitted permissions mean all of
 *   them, and the meaning of an empty list is not documented
 */
export const MEANINGFUL_WHEN_EMPTY: ReadonlySet<string> = new Set([
  "Volume.dockerVolumeConfiguration",
  "Device.permissions",
]);
