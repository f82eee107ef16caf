import { isRootStructure } from "../../core/facts/structure";
import type { FieldAt } from "../../core/schema/field-at";
import { DOCUMENTATION } from "../generated/documentation";
import { type Block, code, paragraph, type Span } from "./rich-text";

/** The documentation of the AWS SDK for the member or structure at a place; empty if it has none. */
export function documentationBlocks({ on, node, field, structure, type }: FieldAt): readonly Block[] {
  // An element of a list of structures has the documentation of its structure, everything else that of its member.
  const own = on === "opening" && node?.kind === "object" && type?.kind === "structure" ? type.name : undefined;
  const isElement = own !== undefined && !isRootStructure(own) && (field === undefined || field.type.kind === "list");
  const key = isElement || field === undefined || structure === undefined ? own : `${structure}.${field.name}`;
  const markdown = key === undefined ? undefined : DOCUMENTATION[key];
  if (markdown === undefined || markdown === "") return [];
  return [{ kind: "markdown", markdown }, ...valuesBlocks(field)];
}

/** The values that ECS lists for a member, or for the elements of its list. */
function valuesBlocks(field: FieldAt["field"]): readonly Block[] {
  const type = field?.type.kind === "list" ? field.type.of : field?.type;
  if (type?.kind !== "string" || type.values === undefined) return [];
  const spans = type.values.flatMap((value, index): readonly Span[] =>
    index === 0 ? [code(value)] : [", ", code(value)],
  );
  return [paragraph("Values: ", ...spans)];
}
