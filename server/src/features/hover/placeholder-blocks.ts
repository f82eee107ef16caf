import { SCHEMA_KEY } from "../../core/facts/foreign-keys";
import type { FieldAt } from "../../core/schema/field-at";
import { placeholderIn } from "../../core/text/placeholders";
import { type Block, code, paragraph } from "./rich-text";

/** Explains a key or value that is or contains a template placeholder; empty for others. */
export function placeholderBlocks(text: string, { on, member, node, range }: FieldAt): readonly Block[] {
  if (on === "value" && node?.kind === "placeholder") {
    return [
      paragraph(code(text.slice(range.start, range.end)), " is a placeholder. Its value is known only at deployment."),
      SILENT,
    ];
  }
  const written = on === "key" ? member?.key : node?.kind === "scalar" ? node.value : undefined;
  if (typeof written !== "string" || (on === "key" && written === SCHEMA_KEY)) return [];
  const placeholder = placeholderIn(written);
  if (placeholder === undefined) return [];
  const what = on === "key" ? "key" : "value";
  return [
    paragraph(code(placeholder), ` looks like a template placeholder, so the ${what} is known only at deployment.`),
    SILENT,
  ];
}

const SILENT = paragraph("It is not checked.");
