import type { UnknownProperty } from "../../deviations/deviation";
import { append, type ObjectValue, remove, set, type Value } from "../../document/change";
import { memberOf, type ObjectNode } from "../../document/node";
import { MISTAKEN_MEMBERS } from "../../facts/foreign-keys";
import { type Fix, fixes } from "../../findings/rule";
import { say } from "../../text/say";
import { lastResort, type Meaning } from "./property-meaning";

/** What `valueFrom` means in an entry of `environment`: it is a secret. `undefined` for any other property. */
export function environmentSecret(property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const mistake = MISTAKEN_MEMBERS.get(`${structure}.${member.key}`);
  if (
    mistake === undefined ||
    member.key !== "valueFrom" ||
    object.list === undefined ||
    object.field?.name !== "environment"
  )
    return undefined;
  const move = movingToSecrets(property);
  if (memberOf(object.node, "value") === undefined) {
    return { ...mistake, fixes: fixes(move, lastResort(property)) };
  }
  return {
    ...mistake,
    remedy: say`remove it, or move this entry to {secrets} without its {value}`,
    // Only the author knows which of the two is meant.
    fixes: fixes(move && { ...move, preferred: false }, lastResort(property)),
  };
}

/** The fix that moves the entry; `undefined` if it can't be found, or if a secret already has its name. */
function movingToSecrets({ object }: UnknownProperty): Fix | undefined {
  const { parent, node } = object;
  const list = parent && memberOf(parent.node, "environment")?.value;
  if (parent?.structure === undefined || list?.kind !== "array") return undefined;
  const secrets = memberOf(parent.node, "secrets")?.value;
  const there = secrets?.kind === "array" ? secrets.elements : [];
  const isOther = secrets !== undefined && secrets.kind !== "array";
  const name = nameIn(node);
  if (isOther || there.some((each) => each.kind === "object" && name !== undefined && nameIn(each) === name)) {
    return undefined;
  }
  const secret: Value = { members: ["name", "valueFrom"].flatMap((key) => takenMember(node, key)) };
  const key = list.elements.indexOf(node);
  const whole = list.elements.length === 1;
  const gone = remove({ site: whole ? { parent: parent.node, key: "environment" } : { parent: list, key } });
  const site = { parent: parent.node, key: "secrets" };
  const withValue = memberOf(node, "value") !== undefined;
  return {
    title: withValue ? say`Move it to {secrets} without its {value}` : say`Move it to {secrets}`,
    safe: false,
    changes: [gone, secrets?.kind === "array" && there.length > 0 ? append(secrets, secret) : set({ site }, [secret])],
  };
}

function takenMember(node: ObjectNode, key: string): ObjectValue["members"] {
  const value = memberOf(node, key)?.value;
  return value === undefined ? [] : [[key, { taken: value }]];
}

function nameIn(node: ObjectNode): unknown {
  const name = memberOf(node, "name")?.value;
  return name?.kind === "scalar" ? name.value : undefined;
}
