import { definitions } from "./definitions";
import { documentLinks } from "./document-links";
import { documentSymbols } from "./document-symbols";
import type { Feature } from "./feature";
import { folding } from "./folding";
import { occurrences } from "./occurrences";
import { renaming } from "./renaming";
import { workspaceSymbols } from "./workspace-symbols";

/** What leads from one place of a file, or of several, to another. */
export const navigation: readonly Feature[] = [
  definitions,
  occurrences,
  renaming,
  documentSymbols,
  workspaceSymbols,
  documentLinks,
  folding,
];
