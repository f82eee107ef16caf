import type { Syntax } from "../document";
import { commentsIn } from "./comments";
import { jsonEdits } from "./edits";
import { jsonPlaceAt } from "./place";
import { separableJson } from "./separable";
import { spell } from "./spell";

/** JSON with comments and trailing commas. */
export const JSON_FORMAT: Syntax = {
  edits: jsonEdits,
  separable: separableJson,
  spell: (tree, value) => spell(tree, value).text,
  placeAt: jsonPlaceAt,
  comments: commentsIn,
};
