import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isWritten } from "../../task/known-elements";
import { member, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "port-name-mode",
    title: "name and appProtocol are set only in network modes that use them",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["host", "none"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.PortMapping.html",
  },
  *check(task) {
    const mode = networkingOf(task).mode.value;
    if (mode !== "host" && mode !== "none") return;
    for (const mapping of task.portMappings) {
      // VPC Lattice finds ports by name in host mode too, so there a name alone is not a mistake.
      for (const key of mode === "none" ? (["name", "appProtocol"] as const) : (["appProtocol"] as const)) {
        const field = mapping[key];
        if (!isWritten(field)) continue;
        yield {
          range: field.keyRange,
          what: say`${member(key)} ${field.value} has no effect in ${word(mode)} mode`,
          remedy: say`remove ${member(key)}`,
          why: WHY[mode],
          fixes: [removing(field, { safe: true })],
        };
      }
    }
  },
});

const WHY = {
  host: say`Only Service Connect uses {appProtocol}, and it requires ${word("awsvpc")} or ${word("bridge")} mode`,
  none: say`In ${word("none")} mode a task has no network outside its containers`,
} as const;
