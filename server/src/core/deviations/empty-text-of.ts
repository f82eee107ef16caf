import { memberOf, textOf } from "../document/node";
import { EMPTY_OPTIONS, EMPTY_TEXTS, type EmptyText } from "../facts/empty-texts";
import { plainStructure } from "../facts/structure";
import type { TaskDefinition } from "../task/model";
import type { StructureText } from "./deviation";

/** The name of a member in tables: `PortMapping.name`; `undefined` if the string is not in a member. */
export function memberId({ object, field }: StructureText): string | undefined {
  const structure = object?.structure ?? object?.parent?.structure;
  return structure === undefined || field === undefined ? undefined : `${plainStructure(structure)}.${field.name}`;
}

/** The name with the structure around it, for members that differ by that: `LogConfiguration/Secret.name`. */
export function memberIdWithin(text: StructureText): string | undefined {
  const id = memberId(text);
  const around = text.object?.structure === undefined ? undefined : text.object.parent?.structure;
  return id === undefined || around === undefined ? undefined : `${plainStructure(around)}/${id}`;
}

/** What an empty string means at a place; `undefined` if no table says. */
export function emptyTextOf(text: StructureText): EmptyText | undefined {
  const within = memberIdWithin(text);
  const option = within === "ProxyConfiguration/KeyValuePair.value" ? proxyOption(text) : optionOf(text);
  const [, name] = option?.split(/\.(.*)/s) ?? [];
  const structure = text.object?.structure;
  return (
    // What ECS requires only of daemons.
    EMPTY_TEXTS[`${structure}.${text.field?.name}`] ||
    (option && (EMPTY_OPTIONS[option] ?? EMPTY_OPTIONS[`*.${name}`])) ||
    EMPTY_TEXTS[within ?? ""] ||
    // In a bare array, there is no structure around the containers.
    EMPTY_TEXTS[memberId(text) ?? ""]
  );
}

/**
 * Whether the file is for a program that omits empty strings of some lists, such as ecspresso and Terraform. They use
 * the AWS SDK for Go, which doesn't send them.
 *
 * @see https://github.com/aws/aws-sdk-go-v2/blob/main/service/ecs/serializers.go
 */
export function isForGo({ form, view }: TaskDefinition): boolean {
  const isEmpty = (key: "pidMode" | "ipcMode"): boolean => {
    const field = view?.string(key);
    return field?.state === "known" && field.value === "";
  };
  return form === "array" || (isEmpty("pidMode") && isEmpty("ipcMode"));
}

function optionOf(text: StructureText): string | undefined {
  const { object } = text;
  if (object === undefined || object.structure !== undefined) return undefined;
  const id = memberId(text);
  if (id === "FirelensConfiguration.options") return `firelens.${text.site.key}`;
  if (id !== "LogConfiguration.options" || object.parent === undefined) return undefined;
  return `${textOf(memberOf(object.parent.node, "logDriver")?.value) ?? ""}.${text.site.key}`;
}

function proxyOption({ object }: StructureText): string | undefined {
  return object && `proxy.${textOf(memberOf(object.node, "name")?.value) ?? ""}`;
}
