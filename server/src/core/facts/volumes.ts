/** The members of a volume that say where its data is; a volume has at most one, besides `configuredAtLaunch`. */
export const VOLUME_KINDS = [
  "host",
  "dockerVolumeConfiguration",
  "efsVolumeConfiguration",
  "s3filesVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
  "logDriverVolumeConfiguration",
] as const;

/** The most characters that the name of a volume can have. */
export const LONGEST_VOLUME_NAME = 255;

/**
 * Whether ECS accepts this as the name of a volume: letters, digits, hyphens and underscores.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html
 */
export function isVolumeName(text: string): boolean {
  return text.length <= LONGEST_VOLUME_NAME && /^[A-Za-z0-9_-]+$/.test(text);
}

/** The nearest volume name to a text, with one hyphen for each run of invalid characters; empty if nothing is left. */
export function toVolumeName(text: string): string {
  const plain = text
    .slice(0, 10 * LONGEST_VOLUME_NAME)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");
  const name = plain.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return name.slice(0, LONGEST_VOLUME_NAME);
}
