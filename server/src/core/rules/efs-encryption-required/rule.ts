import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { plainEfs } from "../../task/containers/efs-encryption";
import { volumesStored } from "../../task/containers/volumes";
import { isAbsent, isKnown } from "../../task/fields";
import { allOf, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "efs-encryption-required",
    title: "An EFS volume with IAM, an access point or a port for encryption is encrypted in transit",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["iam", "accessPointId", "transitEncryptionPort"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
    apiMessage: "EFS IAM authorization requires TransitEncryption to be enabled",
  },
  *check(task) {
    for (const { storage, label } of volumesStored(task, "efsVolumeConfiguration")) {
      const plain = plainEfs(storage.value);
      const [first, ...others] = plain?.needs ?? [];
      if (plain === undefined || first === undefined) continue;
      const { encryption, needs } = plain;
      const absent = isAbsent(encryption);
      yield {
        range: isKnown(encryption) ? encryption.range : first.range,
        what: say`${label} uses ${allOf(needs.map(({ message }) => message))} without encryption in transit`,
        remedy: say`set {transitEncryption} to ${word("ENABLED")}`,
        why: absent
          ? say`ECS requires encryption for this, and it is off by default`
          : say`ECS requires encryption for this`,
        related: absent ? others : needs,
        fixes: [changing(encryption, "ENABLED", { safe: true })],
      };
    }
  },
});
