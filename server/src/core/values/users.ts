import { type Said, say } from "../text/say";
import { controlIn } from "./lost-backslashes";

/** What is wrong with the form of a user, as the end of a sentence about it; nothing if it is valid. */
export function userProblem(user: string): Said | undefined {
  const parts = user.split(":");
  // A Windows account, in a file that does not name the operating system. JSON may have taken its backslash.
  if (user.includes("\\") || controlIn(user.trimEnd()) !== undefined) return undefined;
  if (parts.length > 2) return say`has more than one colon`;
  if (parts[0] === "") return say`has no user before its colon`;
  if (parts[1] === "") return say`has no group after its colon`;
  if (/\s/.test(user)) return say`contains white space`;
  return parts.some((part) => /^-\d+$/.test(part)) ? say`contains a negative number` : undefined;
}
