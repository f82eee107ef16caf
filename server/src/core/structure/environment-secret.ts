import { type Change, editsFor, remove, setText } from "../edits/edits";
import { appendTo } from "../edits/list-edits";
import type { TaskDefinition } from "../model/model";
import { type Fix, fixes } from "../rule";
import { MISTAKEN_MEMBERS } from "../spec/foreign-keys";
import { memberOf, type ObjectNode } from "../syntax/syntax";
import type { UnknownProperty } from "./deviation";
import { lastResort, type Meaning } from "./property-meaning";

/** What `valueFrom` means in an entry of `environment`: the entry is a secret. Nothing for any other property. */
export function environmentSecret(task: TaskDefinition, property: UnknownProperty): Meaning | undefined {
  const { object, structure, member } = property;
  const message = MISTAKEN_MEMBERS.get(`${structure}.${member.key}`);
  if (
    message === undefined ||
    member.key !== "valueFrom" ||
    object.list === undefined ||
    object.field?.name !== "environment"
  )
    return undefined;
  const move = movingToSecrets(task, property);
  if (memberOf(object.node, "value") === undefined) {
    return { message, fixes: fixes(move, lastResort(task, property)) };
  }
  return {
    message:
      "An entry of environment has a value and no valueFrom; remove valueFrom, or move the entry to secrets without its value.",
    // Which of the two is meant only the author knows.
    fixes: fixes(move && { ...move, preferred: false }, lastResort(task, property)),
  };
}

/** Nothing where the entry can't be found, and where a secret has its name already. */
function movingToSecrets(task: TaskDefinition, { object }: UnknownProperty): Fix | undefined {
  const { tree } = task;
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
  const text = `{ ${["name", "valueFrom"].flatMap((key) => memberText(task, node, key)).join(", ")} }`;
  const key = list.elements.indexOf(node);
  const whole = list.elements.length === 1;
  const gone = remove({ site: whole ? { parent: parent.node, key: "environment" } : { parent: list, key } });
  const site = { parent: parent.node, key: "secrets" };
  const withValue = memberOf(node, "value") !== undefined;
  return {
    title: `Move it to secrets${withValue ? " without its value" : ""}`,
    safe: false,
    edits: () => {
      if (secrets?.kind !== "array" || there.length === 0) {
        const added: Change = setText({ site }, `[${text}]`);
        return editsFor(task, [gone, added]);
      }
      const added = appendTo(tree, secrets, text, "");
      const removed = editsFor(task, [gone]);
      return added === undefined || removed.length === 0 ? [] : [...removed, added];
    },
  };
}

function memberText({ tree }: TaskDefinition, node: ObjectNode, key: string): readonly string[] {
  const value = memberOf(node, key)?.value;
  return value === undefined ? [] : [`${JSON.stringify(key)}: ${tree.text.slice(value.range.start, value.range.end)}`];
}

function nameIn(node: ObjectNode): unknown {
  const name = memberOf(node, "name")?.value;
  return name?.kind === "scalar" ? name.value : undefined;
}
