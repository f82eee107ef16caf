import { rename } from "../changes/change";
import type { TaskDefinition } from "../model/model";
import type { Finding, Fix } from "../rule";
import { memberOf } from "../syntax/syntax";
import { quoted } from "../words";
import { deviationsOfKind } from "./structure";

/**
 * What to say, once, of a bare list of containers whose keys are in another case than those of ECS: Terraform and
 * Pulumi read them all the same. Nothing where all of them are as they should be.
 *
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 */
export function keysInOtherCase(task: TaskDefinition): Finding | undefined {
  const members = deviationsOfKind(task, "case").map(({ member }) => member);
  const [first] = members;
  if (first === undefined) return undefined;
  const others = members.length - 1;
  const subject = quoted(first.written ?? first.key);
  return {
    range: first.keyRange,
    severity: "warning",
    message:
      others === 0
        ? `${subject} is not in the case of ECS: Terraform and Pulumi take it, and the AWS CLI refuses it; write ${first.key}.`
        : `${subject} and ${others} more ${others === 1 ? "key" : "keys"} are not in the case of ECS: Terraform and Pulumi take them, and the AWS CLI refuses them; write ${first.key} and so on.`,
    fixes: [
      {
        title:
          others === 0
            ? `Rename ${first.written} to ${first.key}`
            : `Rename ${allKeys(members.length)} to those of ECS`,
        safe: true,
        changes: members.map((member) => rename(member, member.key)),
      },
    ],
  };
}

/** The fix that renames all keys of a file that are those of ECS but for case, hyphens and underscores; nothing for one. */
export function renamingOfAll(task: TaskDefinition): Fix | undefined {
  const renamed = new Set<string>();
  const changes = deviationsOfKind(task, "unknown").flatMap(({ object, member, sameLetters }) => {
    if (sameLetters === undefined || memberOf(object.node, sameLetters) !== undefined) return [];
    // Of two keys that mean the same member the first becomes it.
    const place = `${object.node.range.start} ${sameLetters}`;
    if (renamed.has(place)) return [];
    renamed.add(place);
    return [rename(member, sameLetters)];
  });
  if (changes.length < 2) return undefined;
  return { title: `Rename ${allKeys(changes.length)} to those of ECS`, safe: false, changes };
}

function allKeys(count: number): string {
  return count === 2 ? "both keys" : `all ${count} keys`;
}
