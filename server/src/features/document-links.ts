import type { SyntaxNode } from "../core/document/node";
import type { Reading } from "../core/judging/analyze";
import { logConfigurationsOf } from "../core/task/containers/log-configurations";
import { isKnown } from "../core/task/fields";
import { insideString } from "../core/task/references/string-range";
import { hasPlaceholder } from "../core/text/placeholders";
import type { TextRange } from "../core/text/text";
import { arnPage, type LinkedPage, logGroupPage } from "./links/aws-console";
import { imagePage } from "./links/image-registries";

/** A string of the file that links to a web page. */
export interface DocumentLink {
  /** The string without its quotes. */
  readonly range: TextRange;
  readonly url: string;
  /** A description of the page, without a full stop. */
  readonly title: string;
}

/**
 * The links of a text in its order: images to their registries, ARNs and log groups to the AWS
 * console of their region. None for placeholders, and none if the address would be a guess.
 */
export function documentLinks({ tree, tasks }: Pick<Reading, "tree" | "tasks">): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  const add = (range: TextRange, page: LinkedPage | undefined): void => {
    if (page !== undefined) links.push({ range: insideString(range), url: page.url, title: page.title });
  };
  for (const { view } of tasks.flatMap(({ containers }) => containers)) {
    const image = view.string("image");
    if (isKnown(image)) add(image.range, imagePage(image.value));
  }
  for (const { driver, options } of tasks.flatMap(logConfigurationsOf)) {
    if (driver.value !== "awslogs" || !isKnown(options)) continue;
    const group = options.value.string("awslogs-group");
    const region = options.value.string("awslogs-region");
    if (isKnown(group) && isKnown(region)) add(group.range, logGroupPage(group.value, region.value));
  }
  for (const { value, range } of arnsIn(tree.root)) add(range, arnPage(value));
  return links.sort((a, b) => a.range.start - b.range.start);
}

/** Every ARN in the values of a tree; without recursion, since a tree may be thousands of levels deep. */
function arnsIn(root: SyntaxNode | undefined): readonly { readonly value: string; readonly range: TextRange }[] {
  const found: { readonly value: string; readonly range: TextRange }[] = [];
  const open: (SyntaxNode | undefined)[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (node?.kind === "object") for (const { value } of node.members) open.push(value);
    else if (node?.kind === "array") for (const element of node.elements) open.push(element);
    else if (node?.kind === "scalar" && typeof node.value === "string" && node.closed) {
      const { value, range } = node;
      if (value.startsWith("arn:") && !hasPlaceholder(value)) found.push({ value, range });
    }
  }
  return found;
}
