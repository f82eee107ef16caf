import { shortened } from "../../core/text/words";
import { plainMarkdown } from "../schema";

/** A part of a line: our own words, a text of the file or a name of ECS as code, or a link. */
export type Span = string | { readonly code: string } | { readonly text: string; readonly href: string };

/** A paragraph or a list of a hover, for Markdown or plain text. */
export type Block =
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Span[])[] }
  /** Text of the AWS SDK, which is Markdown already. */
  | { readonly kind: "markdown"; readonly markdown: string };

/** A paragraph of spans. */
export function paragraph(...spans: readonly Span[]): Block {
  return { kind: "paragraph", spans };
}

/** A list with one item per line. */
export function list(items: readonly (readonly Span[])[]): Block {
  return { kind: "list", items };
}

/** A text of the file, or a name of ECS, as code. All texts of a file go through here. */
export function code(text: string | number): Span {
  return { code: String(text) };
}

/** Blocks as Markdown. No text of a file can become markup, a link or another line in it. */
export function markdownOf(blocks: readonly Block[]): string {
  return rendered(blocks, markdownSpan, (markdown) => markdown);
}

/** Blocks as plain text, for editors without Markdown. */
export function plainTextOf(blocks: readonly Block[]): string {
  return rendered(blocks, plainSpan, plainMarkdown);
}

function rendered(blocks: readonly Block[], span: (span: Span) => string, text: (markdown: string) => string): string {
  const line = (spans: readonly Span[]): string => spans.map(span).join("");
  return blocks
    .map((block) => {
      if (block.kind === "markdown") return text(block.markdown);
      return block.kind === "list" ? block.items.map((item) => `- ${line(item)}`).join("\n") : line(block.spans);
    })
    .join("\n\n");
}

function markdownSpan(span: Span): string {
  if (typeof span === "string") return escaped(span);
  if ("code" in span) return codeSpan(shown(span.code));
  return `[${escaped(span.text)}](${span.href.replaceAll(/[()\s<>\\]/g, percentCoded)})`;
}

/** Percent-encodes an ASCII character that would be markup in a URL. */
function percentCoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

function plainSpan(span: Span): string {
  if (typeof span === "string") return span;
  return "code" in span ? shown(span.code) : `${span.text} (${span.href})`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>&#|~!]/g, "\\$&");
}

/** Code between more backticks than it contains in a row, as CommonMark requires. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A text on one line, cut if it is too long. Invisible and bidirectional characters are escaped. */
function shown(text: string): string {
  const visible = shortened(text).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => {
    return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
  return visible.trim() === "" ? `"${visible}"` : visible;
}
