// Generated from the folders beside this file by `npm run generate`. Do not edit.
import type { Rule } from "../rule";
import hostPortMismatch from "./host-port-mismatch/rule";
import linksUnsupported from "./links-unsupported/rule";
import networkModeFargate from "./network-mode-fargate/rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [hostPortMismatch, linksUnsupported, networkModeFargate];
