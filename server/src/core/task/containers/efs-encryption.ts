import { type Said, say } from "../../text/say";
import type { TextRange } from "../../text/text";
import { type Field, is, isKnown } from "../fields";
import { isWritten } from "../known-elements";
import type { AnyView } from "../views";

/** An EFS volume whose connection is certainly not encrypted. */
export interface PlainEfs {
  /** `transitEncryption`: left out, empty or `DISABLED`. */
  readonly encryption: Field<string>;
  /** What in the volume ECS allows only on an encrypted connection, in words, each with its place. */
  readonly needs: readonly EncryptionNeed[];
}

/** Something that ECS allows only on an encrypted connection, in words and with its place. */
export interface EncryptionNeed {
  readonly message: Said;
  readonly range: TextRange;
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
export function encryptionNeeds(efs: AnyView): readonly EncryptionNeed[] {
  const authorization = efs.object("authorizationConfig");
  const iam = isKnown(authorization) ? authorization.value.string("iam") : authorization;
  const accessPoint = isKnown(authorization) ? authorization.value.string("accessPointId") : authorization;
  const port = efs.integer("transitEncryptionPort");
  return [
    ...(isKnown(iam) && is(iam, "ENABLED") ? [{ message: say`IAM authorization`, range: iam.range }] : []),
    ...(isKnown(accessPoint) && isWritten(accessPoint)
      ? [{ message: say`an access point`, range: accessPoint.range }]
      : []),
    // A skeleton contains zero.
    ...(isKnown(port) && port.value !== 0 ? [{ message: say`a port for encryption`, range: port.range }] : []),
  ];
}
