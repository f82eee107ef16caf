import { CONTAINER_SNIPPETS } from "./containers";
import { DOCUMENT_SNIPPETS } from "./documents";
import { PART_SNIPPETS } from "./parts";
import type { Snippet } from "./snippet";

export type { Snippet, SnippetPlace } from "./snippet";

/** All snippets: whole task definitions, then containers, then their parts. */
export const SNIPPETS: readonly Snippet[] = [...DOCUMENT_SNIPPETS, ...CONTAINER_SNIPPETS, ...PART_SNIPPETS];
