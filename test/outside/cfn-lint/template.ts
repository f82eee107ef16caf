import type { ArrayNode, ObjectNode, SyntaxNode } from "../../../server/src/core/document/node";
import { pointerAt } from "../../../server/src/core/document/pointer";
import type { FieldType, TaskDefinitionKind } from "../../../server/src/core/facts/field-spec";
import { KINDS } from "../../../server/src/core/facts/generated/structures";
import { fieldOf } from "../../../server/src/core/facts/structure";
import type { TaskDefinition } from "../../../server/src/core/task/model";
import { hasPlaceholder } from "../../../server/src/core/text/placeholders";

/** A task definition as a CloudFormation template. */
export interface Template {
  readonly template: object;
  /** By the path below `Properties`, as JSON: the JSON Pointer into the file and the text there. */
  readonly places: ReadonlyMap<string, { readonly pointer: string; readonly text: string }>;
}

type Path = readonly (string | number)[];

/** Members whose CloudFormation name is not the API name with a capital letter. */
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

/** The type of the resource for each kind of task definition. */
const TYPES: Readonly<Record<TaskDefinitionKind, string>> = {
  task: "AWS::ECS::TaskDefinition",
  daemon: "AWS::ECS::DaemonTaskDefinition",
};

/** The name of a template's only resource. */
export const RESOURCE = "Task";

/**
 * Converts a task definition to a CloudFormation template. A placeholder becomes a reference to a parameter: the same
 * one for the same placeholder. In place of an object or a list, which a parameter can't contain, it becomes
 * AWS::NoValue. A null is left out, because a template can't contain one.
 */
export function templateOf(task: TaskDefinition): Template {
  const places = new Map<string, { readonly pointer: string; readonly text: string }>();
  const parameters = new Map<string, string>();
  const root: FieldType = { kind: "structure", name: KINDS[task.kind].root };
  const containers = fieldOf(root.name, "containerDefinitions")?.type;
  if (task.form === "array") places.set("[]", { pointer: "", text: "" });
  const node = task.view?.node;
  const Properties =
    task.form === "array"
      ? { ContainerDefinitions: written(task.tree.root, containers, ["ContainerDefinitions"], "") }
      : written(node, root, [], node === undefined ? "" : pointerAt(task.tree, node.range));
  if (parameters.size === 0) unknown("");
  const template = {
    AWSTemplateFormatVersion: "2010-09-09",
    Parameters: Object.fromEntries([...parameters.values()].map((name) => [name, { Type: "String" }])),
    Resources: { [RESOURCE]: { Type: TYPES[task.kind], Properties } },
  };
  return { template, places };

  /** A node in the template's form; nothing for null. `type` is undefined if ECS does not know the member. */
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

  /**
   * A reference to an unknown value: one parameter for each placeholder, and AWS::NoValue in place of an object or a
   * list.
   */
  function unknown(spelling: string, type?: FieldType): { readonly Ref: string | undefined } {
    if (type !== undefined && ["structure", "list", "map"].includes(type.kind)) return { Ref: "AWS::NoValue" };
    if (!parameters.has(spelling)) parameters.set(spelling, `Unknown${parameters.size}`);
    return { Ref: parameters.get(spelling) };
  }

  function objectOf(node: ObjectNode, type: FieldType | undefined, path: Path, pointer: string): object {
    const object: Record<string, unknown> = {};
    for (const { key, value } of node.members) {
      // A key with a placeholder may become any key.
      if (hasPlaceholder(key)) continue;
      const field = type?.kind === "structure" ? fieldOf(type.name, key) : undefined;
      const name = type?.kind === "map" ? key : nameOf(key, type);
      const member = `${pointer}/${escaped(key)}`;
      const own = type?.kind === "map" ? type.of : field?.type;
      // The contents of an unknown key don't matter.
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
