import { type Change, remove, type ScalarValue, type Site, set } from "../../server/src/core/document/change";
import { editsFor, type SyntaxTree } from "../../server/src/core/document/document";
import { parse } from "../../server/src/core/document/json/parse";
import { memberOf, type SyntaxNode } from "../../server/src/core/document/node";
import { applyEdits, type TextEdit } from "../../server/src/core/text/text";

/** The documented order of members in these tests. */
const ORDER = ["name", "port", "range", "host", "protocol", "app"];

/** One change to make in a tree. */
export type Step = (tree: SyntaxTree) => Change;

/** Removes the member or element at a path. */
export function without(...path: readonly (string | number)[]): Step {
  return (tree) => remove({ site: siteOf(tree, path) });
}

/** Sets the member at the end of a path to a value. */
export function having(value: ScalarValue, ...path: readonly (string | number)[]): Step {
  return (tree) => set({ site: siteOf(tree, path) }, value);
}

/** The edits for one set of changes in a tree. */
export function editsIn(tree: SyntaxTree, steps: readonly Step[]): readonly TextEdit[] {
  const edited = { tree, orderOf: () => ORDER };
  return editsFor(
    edited,
    steps.map((step) => step(tree)),
  );
}

/** The text after one set of changes. Throws if two of the edits overlap. */
export function edited(text: string, ...steps: readonly Step[]): string {
  return applyEdits(text, editsIn(parse(text), steps));
}

function siteOf(tree: SyntaxTree, path: readonly (string | number)[]): Site {
  const parent = path.slice(0, -1).reduce<SyntaxNode | undefined>(childOf, tree.root);
  const key = path.at(-1);
  if (parent === undefined || (parent.kind !== "object" && parent.kind !== "array") || key === undefined) {
    throw new Error(`nothing at ${path.join("/")}`);
  }
  return { parent, key };
}

function childOf(node: SyntaxNode | undefined, key: string | number): SyntaxNode | undefined {
  if (node?.kind === "object") return memberOf(node, String(key))?.value;
  return node?.kind === "array" ? node.elements[Number(key)] : undefined;
}

/** The lines as one text. */
export function lines(...text: readonly string[]): string {
  return text.join("\n");
}
