import { memberOf, textOf } from "../document/node";
import { EMPTY_OPTIONS, EMPTY_TEXTS, type EmptyText } from "../facts/empty-texts";
import { plainStructure } from "../facts/structure";
import type { TaskDefinition } from "../task/model";
import type { StructureText } from "./deviation";

/** A member of a structure as tables name it: `PortMapping.name`; nothing where the text stands in no member. */
export function memberId({ object, field }: StructureText): string | undefined {
  const structure = object?.structure ?? object?.parent?.structure;
  return structure === undefined || field === undefined ? undefined : `${plainStructure(structure)}.${field.name}`;
}

/** The same with the structure around it, as tables name what differs by that: `LogConfiguration/Secret.name`. */
export function memberIdWithin(text: StructureText): string | undefined {
  const id = memberId(text);
  const around = text.object?.structure === undefined ? undefined : text.object.parent?.structure;
  return id === undefined || around === undefined ? undefined : `${plainStructure(around)}/${id}`;
}

/** What an empty text means at a place; nothing where that was never decided. */
export function emptyTextOf(text: StructureText): EmptyText | undefined {
  const within = memberIdWithin(text);
  const option = within === "ProxyConfiguration/KeyValuePair.value" ? proxyOption(text) : optionOf(text);
  const [, name] = option?.split(/\.(.*)/s) ?? [];
  const structure = text.object?.structure;
  return (
    // What ECS requires of daemons alone.
    EMPTY_TEXTS[`${structure}.${text.field?.name}`] ||
    (option && (EMPTY_OPTIONS[option] ?? EMPTY_OPTIONS[`*.${name}`])) ||
    EMPTY_TEXTS[within ?? ""] ||
    // Where a whole list of containers is the file, there is nothing around them.
    EMPTY_TEXTS[memberId(text) ?? ""]
  );
}

/**
 * Whether the file is one for a program that leaves empty values of a list of words out, such as ecspresso and
 * Terraform: AWS's SDK for Go, which they use, doesn't send them.
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
