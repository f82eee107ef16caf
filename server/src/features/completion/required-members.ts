import { fieldsOf } from "../../core/facts/structure";

/** Members that a structure needs although the SDK does not require them. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  ContainerDefinition: ["name", "image"],
  DaemonContainerDefinition: ["name", "image"],
  DaemonVolume: ["name"],
  KeyValuePair: ["name", "value"],
  MountPoint: ["sourceVolume", "containerPath"],
  PortMapping: ["containerPort"],
  ResourceRequirement: ["type", "value"],
  SystemControl: ["namespace", "value"],
  Tag: ["key", "value"],
  TaskDefinitionPlacementConstraint: ["type", "expression"],
  Volume: ["name"],
  VolumeFrom: ["sourceContainer"],
};

/** The members that an object of a structure needs, in the order in which they are best written. */
export function requiredMembers(structure: string): readonly string[] {
  const required = fieldsOf(structure).flatMap((field) => (field.required === true ? [field.name] : []));
  const needed = NEEDED[structure] ?? [];
  return [...needed, ...required.filter((name) => !needed.includes(name))];
}
