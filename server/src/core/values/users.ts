import { controlIn } from "./lost-backslashes";

/** What is wrong with the form of a user, as the end of a sentence; nothing if all is well. */
export function userProblem(user: string): string | undefined {
  const parts = user.split(":");
  // An account of Windows: the file does not say which system the task runs on. JSON may have taken its backslash.
  if (user.includes("\\") || controlIn(user.trimEnd()) !== undefined) return undefined;
  if (parts.length > 2) return "has more than one colon";
  if (parts[0] === "") return "has no user in front of its colon";
  if (parts[1] === "") return "has no group behind its colon";
  if (/\s/.test(user)) return "holds white space";
  return parts.some((part) => /^-\d+$/.test(part)) ? "holds a negative number" : undefined;
}
