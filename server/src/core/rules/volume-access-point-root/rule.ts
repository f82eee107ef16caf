import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { eachVolume } from "../../task/containers/volumes";
import { type Field, isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import type { AnyView, ObjectView } from "../../task/views";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-access-point-root",
    title: "A volume with an access point has no rootDirectory",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["rootDirectory"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
    apiMessage: 'When using an EFS access point, the root directory must either be set to "/" or be omitted',
  },
  *check(task) {
    for (const { view, label } of eachVolume(task)) {
      for (const { system, accessPoint } of accessPointsOf(view)) {
        const root = system.string("rootDirectory");
        if (!isWritten(accessPoint) || !isWritten(root) || root.value === "/") continue;
        yield {
          range: root.range,
          what: say`${label} has both {rootDirectory} ${root.value} and an access point`,
          remedy: say`remove {rootDirectory}, and set the directory on the access point`,
          why: say`Access point ${accessPoint.value} has its own directory, and ECS rejects another one`,
          related: [{ message: say`the access point`, range: accessPoint.range }],
          fixes: [removing(root, { safe: true })],
        };
      }
    }
  },
});

/** The file systems of a volume that are reached through an access point. */
function accessPointsOf(
  view: ObjectView<"Volume">,
): readonly { readonly system: AnyView; readonly accessPoint: Field<string> }[] {
  const efs = view.object("efsVolumeConfiguration");
  const s3 = view.object("s3filesVolumeConfiguration");
  const authorization = isKnown(efs) ? efs.value.object("authorizationConfig") : efs;
  return [
    ...(isKnown(efs) && isKnown(authorization)
      ? [{ system: efs.value, accessPoint: authorization.value.string("accessPointId") }]
      : []),
    ...(isKnown(s3) ? [{ system: s3.value, accessPoint: s3.value.string("accessPointArn") }] : []),
  ];
}
