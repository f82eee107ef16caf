import { set } from "../../changes/change";
import { plainEfs } from "../../containers/efs-encryption";
import { eachVolume } from "../../containers/volumes";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { allOf } from "../../say";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "efs-encryption-required",
    title: "An EFS volume with IAM, an access point or a port for encryption is encrypted in transit",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
    apiMessage: "EFS IAM authorization requires TransitEncryption to be enabled",
  },
  *check(task) {
    for (const { view, label } of eachVolume(task)) {
      const efs = view.object("efsVolumeConfiguration");
      const plain = isKnown(efs) ? plainEfs(efs.value) : undefined;
      const [first, ...others] = plain?.needs ?? [];
      if (plain === undefined || first === undefined) continue;
      const { encryption, needs } = plain;
      const absent = isAbsent(encryption);
      yield {
        range: isKnown(encryption) ? encryption.range : first.range,
        message: `${beginning(label)} uses ${allOf(needs.map(({ message }) => message))}, which ECS allows only with encryption in transit, and that is off${absent ? " where transitEncryption is left out" : ""}; set transitEncryption to ENABLED.`,
        related: absent ? others : needs,
        fixes: [
          {
            title: "Set transitEncryption to ENABLED",
            safe: true,
            changes: [set(encryption, "ENABLED")],
          },
        ],
      };
    }
  },
});
