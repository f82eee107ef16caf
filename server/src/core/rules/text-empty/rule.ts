import type { StructureText } from "../../deviations/deviation";
import { emptyTextOf, isForGo, memberId } from "../../deviations/empty-text-of";
import { textsOf } from "../../deviations/structure";
import { type EmptyText, NAMED_KEYS } from "../../facts/empty-texts";
import { changing } from "../../findings/builders";
import { defineRule, type Finding, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import type { TaskDefinition } from "../../task/model";
import { anyOf, say, word } from "../../text/say";
import { placeWords } from "../shared/text-places";
import { textRemoval } from "./text-removal";

export default defineRule({
  meta: {
    id: "text-empty",
    title: "Texts that ECS needs are not empty",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["blank text"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Log driver awslogs option 'awslogs-group' should not be null or empty.",
  },
  *check(task) {
    for (const text of textsOf(task, (value, key) => value.trim() === "" || String(key).trim() === "")) {
      const { key } = text.site;
      if (String(key).trim() === "" && text.object?.structure === undefined && NAMED_KEYS.has(memberId(text) ?? "")) {
        const what = say`a key of ${placeWords(task, text, "whole")} is empty`;
        const remedy = say`write the name, or remove it`;
        yield { range: text.keyRange, severity: "warning", what, remedy, fixes: [textRemoval(text)] };
      } else if (text.value.trim() === "") {
        const meaning = emptyTextOf(text);
        if (meaning?.severity === undefined || isOthers(task, text, meaning)) continue;
        yield findingOf(task, text, meaning, meaning.severity);
      }
    }
  },
});

/** Whether another rule reports it. */
function isOthers(task: TaskDefinition, { value, type, object, field }: StructureText, meaning: EmptyText) {
  if (value !== "" && (meaning.blank !== undefined || (type.kind === "string" && type.values !== undefined)))
    return true;
  if (value === "" && meaning.rule !== undefined) return true;
  const isSize = object?.parent === undefined && (field?.name === "cpu" || field?.name === "memory");
  return isSize && networkingOf(task).launchTypes.requires("FARGATE");
}

type Severity = NonNullable<EmptyText["severity"]>;

function findingOf(task: TaskDefinition, text: StructureText, meaning: EmptyText, usual: Severity): Finding {
  const values = text.type.kind === "string" ? text.type.values : undefined;
  const required = text.field?.required === true && typeof text.site.key === "string";
  const leftOut = values !== undefined && !required && typeof text.site.key === "string" && isForGo(task);
  const severity = leftOut ? "information" : usual;
  const place = placeWords(task, text);
  const why = {
    error: say`ECS rejects an empty text here`,
    warning: say`An empty text is not the same as leaving it out`,
    information: leftOut
      ? say`ECS rejects an empty text here. Some tools, such as Terraform, leave it out`
      : say`ECS has accepted an empty text at times and rejected it at others`,
  }[severity];
  const listed = values !== undefined && values.length < 5 ? say`write ${anyOf(values.map(word))}` : say`write a value`;
  const { value } = meaning;
  return {
    range: text.node.range,
    severity,
    what: text.value === "" ? say`${place} is empty` : say`${place} contains only white space`,
    remedy: meaning.remedy ?? (meaning.stays ? listed : say`${listed}, or remove it`),
    why,
    fixes: fixes(
      value === undefined ? undefined : changing(text, value),
      value === undefined && meaning.stays === undefined ? textRemoval(text) : undefined,
    ),
  };
}
