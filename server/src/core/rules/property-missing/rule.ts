import type { MissingProperty } from "../../deviations/deviation";
import { deviationsOfKind } from "../../deviations/structure";
import { isContainerStructure, isRootStructure } from "../../facts/structure";
import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { objectView } from "../../task/views";
import { member, type Said, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "property-missing",
    title: "Every object has the properties that ECS requires",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["deviation:missing"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const missing of deviationsOfKind(task, "missing")) {
      // Another rule reports the misspelled property.
      if (missing.meant) continue;
      const { object, structure, field } = missing;
      const isFamily = isRootStructure(structure) && field.name === "family";
      yield {
        range: object.place,
        // It may be passed separately: register-task-definition --family web --cli-input-json file://task.json
        severity: isFamily ? "warning" : "error",
        what: say`${subjectOf(missing)} has no ${member(field.name)}`,
        remedy: isFamily ? say`add it, unless you pass it separately` : say`add it`,
        why: say`ECS requires it`,
      };
    }
  },
});

/** The object in messages: its key, or an entry of its list with its name. */
function subjectOf({ object, structure }: MissingProperty): Said {
  if (typeof object.at === "string") return member(object.at);
  if (isRootStructure(structure)) return say`the task definition`;
  const name = objectView(object).string("name");
  if (object.field === undefined || isContainerStructure(structure)) {
    return isKnown(name) ? say`container ${name.value}` : say`this container`;
  }
  const list = member(object.field.name);
  return isKnown(name) ? say`${list} entry ${name.value}` : say`this ${list} entry`;
}
