import { set } from "../../changes/change";
import { textRemoval } from "../../edits/text-removal";
import type { TaskDefinition } from "../../model/model";
import { defineRule, type Finding, fixes } from "../../rule";
import { type EmptyText, NAMED_KEYS } from "../../spec/empty-texts";
import type { StructureText } from "../../structure/deviation";
import { emptyTextOf, isForGo, memberId } from "../../structure/empty-text-of";
import { textsOf } from "../../structure/structure";
import { placeWords } from "../../structure/text-places";
import { orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "text-empty",
    title: "No text is empty where ECS needs one",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Log driver awslogs option 'awslogs-group' should not be null or empty.",
  },
  *check(task) {
    for (const text of textsOf(task, (value, key) => value.trim() === "" || String(key).trim() === "")) {
      const { key } = text.site;
      if (String(key).trim() === "" && text.object?.structure === undefined && NAMED_KEYS.has(memberId(text) ?? "")) {
        const message = `A key of ${placeWords(task, text, "whole")} is empty and names nothing; write the name, or remove it.`;
        yield { range: text.keyRange, severity: "warning", message, fixes: [textRemoval(text)] };
      } else if (text.value.trim() === "") {
        const meaning = emptyTextOf(text);
        if (meaning?.severity === undefined || isOthers(task, text, meaning)) continue;
        yield findingOf(task, text, meaning, meaning.severity);
      }
    }
  },
});

/** Whether another rule speaks of it. */
function isOthers({ networking }: TaskDefinition, { value, type, object, field }: StructureText, meaning: EmptyText) {
  if (value !== "" && (meaning.blank !== undefined || (type.kind === "string" && type.values !== undefined)))
    return true;
  if (value === "" && meaning.rule !== undefined) return true;
  const isSize = object?.parent === undefined && (field?.name === "cpu" || field?.name === "memory");
  return isSize && networking.launchTypes.requires("FARGATE");
}

function findingOf(task: TaskDefinition, text: StructureText, meaning: EmptyText, usual: Finding["severity"]): Finding {
  const values = text.type.kind === "string" ? text.type.values : undefined;
  const required = text.field?.required === true && typeof text.site.key === "string";
  const leftOut = values !== undefined && !required && typeof text.site.key === "string" && isForGo(task);
  const severity = leftOut ? "information" : usual;
  const state = text.value === "" ? "is empty" : "holds only white space";
  const why = {
    error: ", and ECS refuses that",
    warning: ", which is not the same as leaving it out",
    information: leftOut
      ? ", and only tools that leave it out can register that"
      : ", which ECS has accepted at times and rejected at others",
    hint: "",
  }[severity ?? "error"];
  const listed = values !== undefined && values.length < 5 ? `write ${orList(values)}` : "write a value";
  const advice = meaning.advice ?? (meaning.stays ? listed : `${listed}, or remove it`);
  const { value } = meaning;
  return {
    range: text.node.range,
    severity: severity ?? "error",
    message: `${placeWords(task, text)} ${state}${why}; ${advice}.`,
    fixes: fixes(
      value === undefined ? undefined : { title: `Write ${quoted(value)}`, safe: false, changes: [set(text, value)] },
      value === undefined && meaning.stays === undefined ? textRemoval(text) : undefined,
    ),
  };
}
