import { deviationsOfKind } from "../../deviations/structure";
import { rename } from "../../document/change";
import { memberOf } from "../../document/node";
import type { Finding, Fix } from "../../findings/rule";
import type { TaskDefinition } from "../../task/model";
import { member as nameOf, type Said, say } from "../../text/say";

/**
 * The one finding for a bare list of containers whose keys are in another case than those of ECS, which Terraform and
 * Pulumi accept. Nothing if all keys are in the right case.
 *
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 */
export function keysInOtherCase(task: TaskDefinition): Finding | undefined {
  const members = deviationsOfKind(task, "case").map(({ member }) => member);
  const [first] = members;
  if (first === undefined) return undefined;
  const others = members.length - 1;
  const key = first.written ?? first.key;
  const right = nameOf(first.key);
  return {
    range: first.keyRange,
    severity: "warning",
    what:
      others === 0 ? say`${key} is not in the case of ECS` : say`${key} and ${others} more are not in the case of ECS`,
    remedy: others === 0 ? say`write ${right}` : say`write ${right} and so on`,
    why:
      others === 0
        ? say`Terraform and Pulumi accept it, but the AWS CLI rejects it`
        : say`Terraform and Pulumi accept them, but the AWS CLI rejects them`,
    fixes: [
      {
        title: others === 0 ? say`Rename ${nameOf(key)} to ${right}` : renameAll(members.length),
        safe: true,
        changes: members.map((member) => rename(member, member.key)),
      },
    ],
  };
}

/** The fix that renames all keys that differ from ECS only in case, hyphens and underscores; `undefined` for one. */
export function renamingOfAll(task: TaskDefinition): Fix | undefined {
  const renamed = new Set<string>();
  const changes = deviationsOfKind(task, "unknown").flatMap(({ object, member, sameLetters }) => {
    if (sameLetters === undefined || memberOf(object.node, sameLetters) !== undefined) return [];
    // If two keys mean the same member, the first is renamed.
    const place = `${object.node.range.start} ${sameLetters}`;
    if (renamed.has(place)) return [];
    renamed.add(place);
    return [rename(member, sameLetters)];
  });
  if (changes.length < 2) return undefined;
  return { title: renameAll(changes.length), safe: false, changes };
}

function renameAll(count: number): Said {
  return count === 2 ? say`Rename both keys to those of ECS` : say`Rename all ${count} keys to those of ECS`;
}
