import type { FieldSpec, FieldType } from "../../core/facts/field-spec";
import { ROOT_STRUCTURE } from "../../core/facts/generated/structures";
import { CONTAINER_STRUCTURE, fieldsOf, isVolumeStructure, structureLabel } from "../../core/facts/structure";
import { VOLUME_KINDS } from "../../core/facts/volumes";
import { networkingOf } from "../../core/network/networking";
import { is } from "../../core/task/fields";
import { firelensOptionNames, logOptionNames } from "./log-values";
import { requiredMembers } from "./required-members";
import type { Site } from "./site";
import { RANK, refused, type Suggestion } from "./suggestion";
import type { Refusal } from "./trial";
import { usualFirst } from "./usual-keys";

/** The keys that the object around the place may have and does not have yet. */
export function keysAt(site: Site): readonly Suggestion[] {
  const present = keysPresent(site);
  return allKeys(site).filter(({ label }) => !present.has(label));
}

/** The keys of the innermost object, except the one at the place. */
export function keysPresent({ object, place }: Pick<Site, "object" | "place">): ReadonlySet<string> {
  const members = object?.node.members ?? [];
  const { start, end } = place.range;
  return new Set(members.flatMap(({ key, keyRange }) => (end > start && keyRange.start === start ? [] : [key])));
}

function allKeys(site: Site): readonly Suggestion[] {
  const { type, name } = site.slot;
  if (type.kind === "map") {
    if (name === "LogConfiguration.options") return logOptionNames(site);
    return name === "FirelensConfiguration.options" ? firelensOptionNames() : [];
  }
  if (type.kind !== "structure") return [];
  const structure = type.name;
  const required = requiredMembers(structure);
  const refusals = site.trial.ofMembers(site.place.path, structure);
  return usualFirst(structure, fieldsOf(structure)).map((field) =>
    keyOf(site, structure, field, required, refusals.get(field.name)),
  );
}

function keyOf(
  site: Site,
  structure: string,
  field: FieldSpec,
  required: readonly string[],
  refusal: Refusal | undefined,
): Suggestion {
  const base = {
    label: field.name,
    value: field.name,
    kind: "property" as const,
    documentation: `${structure}.${field.name}`,
  };
  if (refusal?.ended === true || field.deprecated === true) {
    const why = refusal === undefined ? {} : { note: refusal.sentence };
    return { ...base, rank: RANK.deprecated, detail: "retired by AWS", deprecated: true, ...why };
  }
  if (refusal !== undefined) {
    return { ...base, ...refused(refusal.short, refusal.sentence) };
  }
  const rival = rivalOf(site, structure, field.name);
  if (rival !== undefined) {
    return { ...base, rank: RANK.refused, detail: `not with ${rival}`, refused: true };
  }
  if (required.includes(field.name) && !isOtherPort(site, structure))
    return { ...base, rank: RANK.first, detail: "required" };
  if (isNeededOnFargate(site, structure, field.name))
    return { ...base, rank: RANK.first, detail: "required on Fargate" };
  return { ...base, rank: RANK.usual, detail: typeWords(field.type) };
}

/** A member that is present and excludes this one. */
function rivalOf(site: Site, structure: string, key: string): string | undefined {
  if (isVolumeStructure(structure)) return rivalOfVolume(site, key);
  if (structure === CONTAINER_STRUCTURE) return rivalInContainer(site, key);
  const present = keysPresent(site);
  for (const group of structure === "PortMapping" ? PORT_RIVALS : []) {
    if (!group.some((each) => each === key)) continue;
    const rival = group.find((each) => each !== key && present.has(each));
    if (rival !== undefined) return rival;
  }
  return undefined;
}

/** `portMappings` and `disableNetworking` exclude each other. */
function rivalInContainer({ object }: Site, key: string): string | undefined {
  if (object === undefined) return undefined;
  if (key === "disableNetworking") return object.any("portMappings").state === "absent" ? undefined : "portMappings";
  return key === "portMappings" && is(object.boolean("disableNetworking"), true) ? "disableNetworking" : undefined;
}

/** A volume has one kind of storage. An empty one, such as the `host` that AWS prints, excludes no other. */
function rivalOfVolume({ object }: Site, key: string): string | undefined {
  const isKind = VOLUME_KINDS.some((kind) => kind === key);
  if (object === undefined || (!isKind && key !== "configuredAtLaunch")) return undefined;
  if (isKind && is(object.boolean("configuredAtLaunch"), true)) return "configuredAtLaunch";
  return VOLUME_KINDS.find((kind) => kind !== key && object.any(kind).state !== "absent");
}

/** A mapping has either a range of container ports, or single ports. */
const PORT_RIVALS: readonly (readonly string[])[] = [
  ["containerPortRange", "containerPort"],
  ["containerPortRange", "hostPort"],
];

function isOtherPort(site: Site, structure: string): boolean {
  return structure === "PortMapping" && keysPresent(site).has("containerPortRange");
}

/** Whether a Fargate task requires this member: its size, and a mode instead of the default `bridge`. */
function isNeededOnFargate({ task }: Site, structure: string, key: string): boolean {
  if (structure !== ROOT_STRUCTURE || !networkingOf(task).launchTypes.requires("FARGATE")) return false;
  return key === "networkMode" || key === "cpu" || key === "memory";
}

/** The type of a member, for display beside its key. */
export function typeWords(type: FieldType): string {
  switch (type.kind) {
    case "string":
    case "integer":
    case "boolean":
      return type.kind;
    case "structure":
      return structureLabel(type.name);
    case "list":
      return `list of ${plural(typeWords(type.of))}`;
    case "map":
      return `map of ${plural(typeWords(type.of))}`;
  }
}

function plural(words: string): string {
  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`;
}
