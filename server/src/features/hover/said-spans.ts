import { type Said, sentencePieces, type Wording } from "../../core/text/say";
import { code, markdownOf, paragraph, type Span } from "./rich-text";

/** A sentence as spans, with names of ECS and values of the file as code. */
export function sentenceSpans(said: Said, wording?: Wording): readonly Span[] {
  return sentencePieces(said, wording).map(({ kind, text }) => (kind === "words" ? text : code(text)));
}

/** A sentence as the content of a Markdown message. */
export function markdownSentence(said: Said, wording?: Wording): { readonly kind: "markdown"; readonly value: string } {
  return { kind: "markdown", value: markdownOf([paragraph(...sentenceSpans(said, wording))]) };
}
