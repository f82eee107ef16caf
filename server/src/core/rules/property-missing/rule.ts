import { isKnown, objectView } from "../../model/fields";
import { defineRule } from "../../rule";
import { isRootStructure, structureLabel } from "../../spec/structure";
import type { MissingProperty } from "../../structure/deviation";
import { deviationsOfKind } from "../../structure/structure";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "property-missing",
    title: "Every object has the properties that ECS requires",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const missing of deviationsOfKind(task, "missing")) {
      // The property that is there and means this one has a finding of its own.
      if (missing.meant) continue;
      const { object, structure, field } = missing;
      const isFamily = isRootStructure(structure) && field.name === "family";
      yield {
        range: object.place,
        // Many pass it beside the file: register-task-definition --family web --cli-input-json file://task.json
        severity: isFamily ? "warning" : "error",
        message: `${subjectOf(missing)} has no ${field.name}, which ECS requires; add it${isFamily ? ", unless it is passed beside the file" : ""}.`,
      };
    }
  },
});

/** The object as messages speak of it: by its key, or by what it is and what it is called. */
function subjectOf({ object, structure }: MissingProperty): string {
  if (typeof object.at === "string") return object.at;
  if (isRootStructure(structure)) return `The ${structureLabel(structure)}`;
  const name = objectView(object).string("name");
  const label = structureLabel(structure);
  return isKnown(name) ? `The ${label} ${quoted(name.value)}` : `This ${label}`;
}
