import { codeActions } from "./code-actions";
import { codeLenses } from "./code-lenses";
import { completion } from "./completion";
import { diagnostics } from "./diagnostics";
import { diagram } from "./diagram";
import { explainRule } from "./explain-rule";
import type { Feature } from "./feature";
import { fixAllRequest } from "./fix-all";
import { hover } from "./hover";
import { inlayHints } from "./inlay-hints";
import { navigation } from "./navigation";
import { requests } from "./requests";

/** All features of the server. */
export const FEATURES: readonly Feature[] = [
  diagnostics,
  codeActions,
  explainRule,
  requests,
  fixAllRequest,
  completion,
  hover,
  inlayHints,
  codeLenses,
  diagram,
  ...navigation,
];
