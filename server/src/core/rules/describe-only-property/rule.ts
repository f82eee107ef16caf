import { isDescribeOnly, type UnknownProperty } from "../../deviations/deviation";
import { deviationsOfKind } from "../../deviations/structure";
import { wrapperOf } from "../../deviations/unwrap";
import { remove, type Site } from "../../document/change";
import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "describe-only-property",
    title: "Output-only properties are not in the file",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:unknown"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html",
    tag: "unnecessary",
  },
  *check(task) {
    // In a wrapped file the wrapper is the finding, and its fix removes these properties too.
    if (wrapperOf(task) !== undefined) return;
    const written = deviationsOfKind(task, "unknown").filter(isDescribeOnly);
    const [first, ...others] = written;
    if (first === undefined) return;
    const key = member(first.member.key);
    const isOne = others.length === 0;
    yield {
      range: first.member.keyRange,
      what: isOne ? say`${key} appears only in output` : say`${key} and ${others.length} more appear only in output`,
      remedy: isOne ? say`remove it` : say`remove them`,
      why: isOne
        ? say`ECS writes it when it describes a task definition, and the AWS CLI rejects it as input`
        : say`ECS writes them when it describes a task definition, and the AWS CLI rejects them as input`,
      related: others.map((other) => ({ message: say`${member(other.member.key)} too`, range: other.member.keyRange })),
      fixes: [
        removing(placeOf(first), {
          // Without its ARN a daemon may look like an ordinary task definition.
          safe: task.kind === "task",
          also: others.map((other) => remove(placeOf(other))),
          ...(!isOne && { title: say`Remove all ${written.length} output-only properties` }),
        }),
      ],
    };
  },
});

function placeOf({ object, member: { key } }: UnknownProperty): { readonly site: Site } {
  return { site: { parent: object.node, key } };
}
