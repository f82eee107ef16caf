import type { UnknownProperty } from "../../deviations/deviation";
import { remove, type Value } from "../../document/change";
import { memberOf } from "../../document/node";
import { ROOT_STRUCTURE } from "../../facts/generated/structures";
import { OPERATING_SYSTEM_FAMILIES } from "../../facts/os-families";
import { fieldOf } from "../../facts/structure";
import { fixes } from "../../findings/rule";
import { isUnknownValue } from "../../schema/fits";
import type { TypedObject } from "../../schema/typed-tree";
import { plainName } from "../../text/nearest";
import { member as nameOf, say, word } from "../../text/say";
import { type Destination, objectAt, placing } from "./destinations";
import { lastResort, type Meaning, removal } from "./property-meaning";

/** The meaning of `platformFamily`, which is the operating system in the output of DescribeTasks. */
export function platformFamily(property: UnknownProperty): Meaning | undefined {
  const { object, member } = property;
  const field = fieldOf(ROOT_STRUCTURE, "runtimePlatform");
  if (plainName(member.key) !== "platformfamily" || field === undefined) return undefined;
  let root: TypedObject | undefined = object;
  while (root !== undefined && root.structure !== ROOT_STRUCTURE) root = root.parent;
  if (root === undefined) return undefined;
  const key = nameOf(member.key);
  const what = say`${key} describes a running task, not a task definition`;
  const way: Destination = { start: { node: root.node, structure: ROOT_STRUCTURE }, path: [field] };
  const there = objectAt(way);
  if (there !== undefined && memberOf(there, "operatingSystemFamily") !== undefined) {
    const why = say`{runtimePlatform} already has {operatingSystemFamily}`;
    return { what, remedy: say`remove it`, why, fixes: [removal(property)] };
  }
  const written = writtenFamily(property);
  const change = written === undefined ? undefined : placing(way, "operatingSystemFamily", written);
  const gone = remove({ site: { parent: object.node, key: member.key } });
  const moving = change && {
    title: say`Move ${key} to {runtimePlatform}.{operatingSystemFamily}`,
    safe: false,
    changes: [gone, change],
  };
  const remedy = say`write {operatingSystemFamily} in {runtimePlatform}`;
  const examples = say`${word("LINUX")} or ${word("WINDOWS_SERVER_2022_CORE")}`;
  return {
    what,
    remedy: written === undefined ? say`${remedy}, for example ${examples}` : remedy,
    fixes: fixes(moving, lastResort(property)),
  };
}

/** The value to write: a listed family or a placeholder; `undefined` for others. */
function writtenFamily({ member }: UnknownProperty): Value | undefined {
  const { value } = member;
  if (value === undefined) return undefined;
  if (isUnknownValue(value)) return { taken: value };
  const said = value.kind === "scalar" ? plainName(String(value.value)) : "";
  return OPERATING_SYSTEM_FAMILIES.find((each) => plainName(each) === said);
}
