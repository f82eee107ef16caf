import { set } from "../../changes/change";
import { plainEfs } from "../../containers/efs-encryption";
import { eachVolume } from "../../containers/volumes";
import { is, isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "efs-transit-unencrypted",
    title: "The connection to an EFS file system is encrypted",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Windows has no EFS volumes, and another rule says so.
    if (task.networking.os.value === "windows") return;
    for (const { view, label } of eachVolume(task)) {
      const efs = view.object("efsVolumeConfiguration");
      const plain = isKnown(efs) ? plainEfs(efs.value) : undefined;
      // Where something in the volume needs encryption, its lack is an error of another rule.
      if (!isKnown(efs) || plain === undefined || plain.needs.length > 0) continue;
      const { encryption } = plain;
      // Of an empty text another rule speaks.
      if (is(encryption, "")) continue;
      const why = isAbsent(encryption) ? ", as it does where transitEncryption is left out" : "";
      yield {
        range: isKnown(encryption) ? encryption.range : efs.keyRange,
        message: `${beginning(label)} sends its files unencrypted over the network${why}; set transitEncryption to ENABLED (Security Hub ECS.18).`,
        fixes: [
          {
            title: "Set transitEncryption to ENABLED",
            safe: false,
            changes: [set(encryption, "ENABLED")],
          },
        ],
      };
    }
  },
});
