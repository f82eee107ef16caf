import { definitions } from "./definitions";
import { documentLinks } from "./document-links";
import { documentSymbols } from "./document-symbols";
import type { Feature } from "./feature";
import { folding } from "./folding";
import { occurrences } from "./occurrences";
import { renaming } from "./renaming";
import { workspaceSymbols } from "./workspace-symbols";

/** The features that lead from one place to another, within a file or between files. */
export const navigation: readonly Feature[] = [
  definitions,
  occurrences,
  renaming,
  documentSymbols,
  workspaceSymbols,
  documentLinks,
  folding,
];
