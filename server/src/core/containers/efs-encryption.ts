import { type AnyView, type Field, is, isKnown } from "../model/fields";
import { isWritten } from "../model/known-elements";
import type { Related } from "../rule";

/** An EFS volume whose connection is surely not encrypted. */
export interface PlainEfs {
  /** `transitEncryption`: left out, empty or `DISABLED`. */
  readonly encryption: Field<string>;
  /** What in the volume ECS allows only on an encrypted connection, in words, each with its place. */
  readonly needs: readonly Related[];
}

/**
 * What is known of an EFS volume that is not encrypted in transit; nothing if it is, or if that can't be told.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html
 */
export function plainEfs(efs: AnyView): PlainEfs | undefined {
  const encryption = efs.string("transitEncryption");
  if (!is(encryption, "DISABLED") && !is(encryption, "") && !efs.lacks("transitEncryption")) return undefined;
  return { encryption, needs: encryptionNeeds(efs) };
}

/** What in an EFS volume ECS allows only on an encrypted connection, in words, each with its place; empty if nothing. */
export function encryptionNeeds(efs: AnyView): readonly Related[] {
  const authorization = efs.object("authorizationConfig");
  const iam = isKnown(authorization) ? authorization.value.string("iam") : authorization;
  const accessPoint = isKnown(authorization) ? authorization.value.string("accessPointId") : authorization;
  const port = efs.integer("transitEncryptionPort");
  return [
    ...(isKnown(iam) && is(iam, "ENABLED") ? [{ message: "IAM authorization", range: iam.range }] : []),
    ...(isKnown(accessPoint) && isWritten(accessPoint)
      ? [{ message: "an access point", range: accessPoint.range }]
      : []),
    // Zero is what a skeleton says.
    ...(isKnown(port) && port.value !== 0 ? [{ message: "a port for encryption", range: port.range }] : []),
  ];
}
