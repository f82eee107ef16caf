import type { TaskDefinition } from "../../../server/src/core/model/model";
import type { FieldType } from "../../../server/src/core/spec/field-spec";
import { ROOT_STRUCTURE } from "../../../server/src/core/spec/generated/structures";
import { fieldOf } from "../../../server/src/core/spec/structure";
import { hasPlaceholder } from "../../../server/src/core/syntax/placeholders";
import type { ArrayNode, ObjectNode, SyntaxNode } from "../../../server/src/core/syntax/syntax";

/** A task definition as a CloudFormation template. */
export interface Template {
  readonly template: object;
  /** By the path below `Properties`, as JSON: the JSON Pointer into the file and the text that stands there. */
  readonly places: ReadonlyMap<string, { readonly pointer: string; readonly text: string }>;
}

type Path = readonly (string | number)[];

/** Members that CloudFormation does not spell as the API with a capital. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  EFSAuthorizationConfig: { iam: "IAM" },
  EFSVolumeConfiguration: { fileSystemId: "FilesystemId" },
  ProxyConfiguration: { properties: "ProxyConfigurationProperties" },
  Volume: {
    efsVolumeConfiguration: "EFSVolumeConfiguration",
    fsxWindowsFileServerVolumeConfiguration: "FSxWindowsFileServerVolumeConfiguration",
    s3filesVolumeConfiguration: "S3FilesVolumeConfiguration",
  },
};

/** The name of the only resource of a template. */
export const RESOURCE = "Task";

/**
 * Writes a task definition as a CloudFormation template. A value with a placeholder becomes a reference to a
 * parameter, which is what it is: the same placeholder to the same parameter; one for an object or a list, which no
 * parameter holds, to AWS::NoValue. A null is left out, since a template can't hold one.
 */
export function templateOf(task: TaskDefinition): Template {
  const places = new Map<string, { readonly pointer: string; readonly text: string }>();
  const parameters = new Map<string, string>();
  const root: FieldType = { kind: "structure", name: ROOT_STRUCTURE };
  const containers = fieldOf(ROOT_STRUCTURE, "containerDefinitions")?.type;
  if (task.form === "array") places.set("[]", { pointer: "", text: "" });
  const Properties =
    task.form === "array"
      ? { ContainerDefinitions: written(task.tree.root, containers, ["ContainerDefinitions"], "") }
      : written(task.view?.node, root, [], task.form === "wrapped" ? "/taskDefinition" : "");
  if (parameters.size === 0) unknown("");
  const template = {
    AWSTemplateFormatVersion: "2010-09-09",
    Parameters: Object.fromEntries([...parameters.values()].map((name) => [name, { Type: "String" }])),
    Resources: { [RESOURCE]: { Type: "AWS::ECS::TaskDefinition", Properties } },
  };
  return { template, places };

  /** A node as the template has it; nothing for null. `type` is missing where ECS knows nothing of the kind. */
  function written(node: SyntaxNode | undefined, type: FieldType | undefined, path: Path, pointer: string): unknown {
    const text = node === undefined ? "" : task.tree.text.slice(node.range.start, node.range.end);
    places.set(JSON.stringify(path), { pointer, text });
    if (node === undefined) return unknown(pointer, type);
    if (node.kind === "placeholder") return unknown(text, type);
    if (node.kind === "object") return objectOf(node, type, path, pointer);
    if (node.kind === "array") return listOf(node, type, path, pointer);
    if (node.value === null) return undefined;
    return typeof node.value === "string" && hasPlaceholder(node.value) ? unknown(node.value, type) : node.value;
  }

  /** A reference to what only deployment knows: one parameter for each spelling, and nothing for what is no scalar. */
  function unknown(spelling: string, type?: FieldType): { readonly Ref: string | undefined } {
    if (type !== undefined && ["structure", "list", "map"].includes(type.kind)) return { Ref: "AWS::NoValue" };
    if (!parameters.has(spelling)) parameters.set(spelling, `Unknown${parameters.size}`);
    return { Ref: parameters.get(spelling) };
  }

  function objectOf(node: ObjectNode, type: FieldType | undefined, path: Path, pointer: string): object {
    const object: Record<string, unknown> = {};
    for (const { key, value } of node.members) {
      // A key that only deployment knows may become any.
      if (hasPlaceholder(key)) continue;
      const field = type?.kind === "structure" ? fieldOf(type.name, key) : undefined;
      const name = type?.kind === "map" ? key : nameOf(key, type);
      const member = `${pointer}/${escaped(key)}`;
      const own = type?.kind === "map" ? type.of : field?.type;
      // What stands under a key that ECS refuses is nobody's business.
      const isRefused = type?.kind === "structure" && field === undefined;
      const inner = written(isRefused ? undefined : value, own, [...path, name], member);
      if (inner !== undefined) object[name] = inner;
    }
    return object;
  }

  function listOf(node: ArrayNode, type: FieldType | undefined, path: Path, pointer: string): readonly unknown[] {
    const list: unknown[] = [];
    const of = type?.kind === "list" ? type.of : undefined;
    for (const [index, element] of node.elements.entries()) {
      const inner = written(element, of, [...path, list.length], `${pointer}/${index}`);
      if (inner !== undefined) list.push(inner);
    }
    return list;
  }
}

function nameOf(key: string, type: FieldType | undefined): string {
  const own = type?.kind === "structure" ? SPELLINGS[type.name]?.[key] : undefined;
  return own ?? key.charAt(0).toUpperCase() + key.slice(1);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
