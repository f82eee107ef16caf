import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "firelens-user-invalid",
    title: "The user of a FireLens container is a numeric ID",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["firelensConfiguration"],
    source: "https://github.com/aws/amazon-ecs-agent/pull/4596",
    apiMessage: "If 'user' field is specified on firelens container, then 'UID' has to be '0'.",
  },
  *check(task) {
    // Windows has no such IDs, and other rules report them.
    if (networkingOf(task).os.value === "windows") return;
    for (const { firelensConfiguration, user } of task.containers) {
      if (!isKnown(firelensConfiguration) || !isWritten(user)) continue;
      const [name = "", group] = user.value.split(":");
      // user-invalid reports mistakes in the form.
      if (name === "" || /^-|\s/.test(user.value)) continue;
      const related = [{ message: say`what makes it a FireLens container`, range: firelensConfiguration.keyRange }];
      if (/^\d+$/.test(name)) {
        // On Fargate AWS runs a current agent.
        if (/^0+$/.test(name) || networkingOf(task).launchTypes.requires("FARGATE")) continue;
        yield {
          range: user.range,
          severity: "information",
          what: say`{user} ${user.value} of a FireLens container is not 0`,
          remedy: say`write ${"0"} if the task does not start`,
          why: say`Only ECS agents from 2025 or later accept another ID here`,
          related,
        };
        continue;
      }
      const isRoot = name === "root" && (group === undefined || group === "root");
      const better = isRoot && group !== undefined ? "0:0" : "0";
      yield {
        range: user.range,
        what: say`{user} ${user.value} of a FireLens container is a name, not an ID`,
        remedy: isRoot ? say`write ${better}` : say`write ${better}, or the ID of the user`,
        why: say`ECS accepts only an ID here`,
        related,
        fixes: [changing(user, better, { safe: isRoot })],
      };
    }
  },
});
