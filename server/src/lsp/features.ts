import { codeActions } from "./code-actions";
import { diagnostics } from "./diagnostics";
import { explainRule } from "./explain-rule";
import type { Feature } from "./feature";
import { requests } from "./requests";

/** Everything that the server can do, one line each. */
export const FEATURES: readonly Feature[] = [diagnostics, codeActions, explainRule, requests];
