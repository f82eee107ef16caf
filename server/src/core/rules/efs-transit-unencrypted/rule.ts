import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { plainEfs } from "../../task/containers/efs-encryption";
import { volumesStored } from "../../task/containers/volumes";
import { is, isAbsent, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "efs-transit-unencrypted",
    title: "The connection to an EFS file system is encrypted",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["efsVolumeConfiguration"],
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // windows-unsupported reports EFS volumes on Windows.
    if (networkingOf(task).os.value === "windows") return;
    for (const { storage, label } of volumesStored(task, "efsVolumeConfiguration")) {
      const plain = plainEfs(storage.value);
      // efs-encryption-required reports a volume in which something needs encryption.
      if (plain === undefined || plain.needs.length > 0) continue;
      const { encryption } = plain;
      // text-empty reports an empty text.
      if (is(encryption, "")) continue;
      yield {
        range: isKnown(encryption) ? encryption.range : storage.keyRange,
        what: isAbsent(encryption)
          ? say`${label} sends its files unencrypted, which is the default`
          : say`${label} sends its files unencrypted`,
        remedy: say`set {transitEncryption} to ${word("ENABLED")}`,
        why: say`Anyone who can listen on the network can read them (Security Hub ECS.18)`,
        fixes: [changing(encryption, "ENABLED")],
      };
    }
  },
});
