import type { Rule } from "../findings/rule";
import * as all from "./all";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = Object.values(all).sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
