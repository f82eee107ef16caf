import { remove, type Value } from "../changes/change";
import { fixes } from "../rule";
import type { TypedObject } from "../schema/typed-tree";
import { ROOT_STRUCTURE } from "../spec/generated/structures";
import { OPERATING_SYSTEM_FAMILIES } from "../spec/os-families";
import { fieldOf } from "../spec/structure";
import { memberOf } from "../syntax/syntax";
import { plainName } from "../values/nearest";
import { type Destination, objectAt, placing } from "./destinations";
import type { UnknownProperty } from "./deviation";
import { isUnknownValue } from "./fits";
import { lastResort, type Meaning, removal } from "./property-meaning";

/** The operating system as an answer of DescribeTasks names it, which is a member of the task definition elsewhere. */
export function platformFamily(property: UnknownProperty): Meaning | undefined {
  const { object, member } = property;
  const field = fieldOf(ROOT_STRUCTURE, "runtimePlatform");
  if (plainName(member.key) !== "platformfamily" || field === undefined) return undefined;
  let root: TypedObject | undefined = object;
  while (root !== undefined && root.structure !== ROOT_STRUCTURE) root = root.parent;
  if (root === undefined) return undefined;
  const start = `${member.key} is what ECS calls the operating system of a running task`;
  const way: Destination = { start: { node: root.node, structure: ROOT_STRUCTURE }, path: [field] };
  const there = objectAt(way);
  if (there !== undefined && memberOf(there, "operatingSystemFamily") !== undefined) {
    const message = `${start}, and runtimePlatform has operatingSystemFamily already; remove it.`;
    return { message, fixes: [removal(property)] };
  }
  const written = writtenFamily(property);
  const change = written === undefined ? undefined : placing(way, "operatingSystemFamily", written);
  const gone = remove({ site: { parent: object.node, key: member.key } });
  const moving = change && {
    title: `Move ${member.key} to runtimePlatform.operatingSystemFamily`,
    safe: false,
    changes: [gone, change],
  };
  const examples = written === undefined ? ", as LINUX or WINDOWS_SERVER_2022_CORE for example" : "";
  return {
    message: `${start}; write operatingSystemFamily in runtimePlatform${examples}.`,
    fixes: fixes(moving, lastResort(property)),
  };
}

/** The value as it is to be written: a family of the list, or what only deployment knows; nothing for other words. */
function writtenFamily({ member }: UnknownProperty): Value | undefined {
  const { value } = member;
  if (value === undefined) return undefined;
  if (isUnknownValue(value)) return { taken: value };
  const said = value.kind === "scalar" ? plainName(String(value.value)) : "";
  return OPERATING_SYSTEM_FAMILIES.find((each) => plainName(each) === said);
}
