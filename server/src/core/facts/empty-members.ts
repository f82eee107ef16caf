/**
 * The members that say something when they are empty, by structure and name. All others mean the same empty and
 * left out: DescribeTaskDefinition prints lists as `[]` and the host of a volume as `{}` that nobody has written.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html a volume with an empty
 *   dockerVolumeConfiguration is one of Docker with all its defaults, and one without is a bind mount
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html permissions that are left out are
 *   all of them, and nothing says what none are
 */
export const MEANINGFUL_WHEN_EMPTY: ReadonlySet<string> = new Set([
  "Volume.dockerVolumeConfiguration",
  "Device.permissions",
]);
