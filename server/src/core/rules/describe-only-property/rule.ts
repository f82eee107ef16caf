import { remove } from "../../changes/change";
import { defineRule } from "../../rule";
import { deviationsOfKind } from "../../structure/structure";
import { isDescribeOnly } from "../../structure/unknown-property";
import { wrapperOf } from "../../structure/unwrap";

export default defineRule({
  meta: {
    id: "describe-only-property",
    title: "What only ECS writes into a task definition is not in the file",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html",
    tag: "unnecessary",
  },
  *check(task) {
    // Of what is wrapped, the wrapper is the finding, and its fix takes all of this along.
    if (wrapperOf(task) !== undefined) return;
    const written = deviationsOfKind(task, "unknown").filter(isDescribeOnly);
    const [first, ...others] = written;
    if (first === undefined) return;
    const { key } = first.member;
    const all = others.length > 0;
    yield {
      range: first.member.keyRange,
      message: `ECS writes ${key}${all ? ` and ${others.length} more of these properties` : ""} itself when it describes a task definition, and the AWS CLI refuses to send ${all ? "them; remove them" : "it; remove it"}.`,
      related: others.map(({ member }) => ({ message: `${member.key} too`, range: member.keyRange })),
      fixes: [
        {
          title: all ? `Remove all ${written.length} properties that ECS writes` : `Remove ${key}`,
          // Without its ARN a daemon may be told from an ordinary task definition no more.
          safe: task.kind === "task",
          changes: written.map(({ object, member }) => remove({ site: { parent: object.node, key: member.key } })),
        },
      ],
    };
  },
});
