import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "user-invalid",
    title: "A user is a user, a group or both, with one colon between them",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    if (task.networking.os.value === "windows") return;
    for (const { user, label } of task.containers) {
      if (!isKnown(user) || user.value === "") continue;
      const problem = userProblem(user.value);
      if (problem === undefined) continue;
      yield {
        range: user.range,
        message: `user ${quoted(user.value)} of ${label} ${problem}, and the container runtime could not read it; write a user, or a user and a group with one colon between them.`,
      };
    }
  },
});

/** What is wrong with the form of a user, as the end of a sentence; nothing if all is well. */
function userProblem(user: string): string | undefined {
  const parts = user.split(":");
  // An account of Windows: the file does not say which system the task runs on.
  if (user.includes("\\")) return undefined;
  if (parts.length > 2) return "has more than one colon";
  if (parts[0] === "") return "has no user in front of its colon";
  if (parts[1] === "") return "has no group behind its colon";
  if (/\s/.test(user)) return "holds white space";
  return parts.some((part) => /^-\d+$/.test(part)) ? "holds a negative number" : undefined;
}
