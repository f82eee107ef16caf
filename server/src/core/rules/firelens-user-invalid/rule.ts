import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-user-invalid",
    title: "A FireLens container names its user by an ID",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://github.com/aws/amazon-ecs-agent/pull/4596",
    apiMessage: "If 'user' field is specified on firelens container, then 'UID' has to be '0'.",
  },
  *check(task) {
    // Windows has no such IDs, and rules that say so.
    if (task.networking.os.value === "windows") return;
    for (const { firelensConfiguration, user, label } of task.containers) {
      if (!isKnown(firelensConfiguration) || !isWritten(user)) continue;
      const [name = "", group] = user.value.split(":");
      // What is wrong with the form has a rule of its own.
      if (name === "" || /^-|\s/.test(user.value)) continue;
      const related = [{ message: "the FireLens configuration", range: firelensConfiguration.keyRange }];
      if (/^\d+$/.test(name)) {
        // On Fargate the agent is that of AWS, and a new one.
        if (/^0+$/.test(name) || task.networking.launchTypes.requires("FARGATE")) continue;
        yield {
          range: user.range,
          severity: "information",
          message: `user ${quoted(user.value)} of ${label}, a FireLens container, is not 0, which only agents from 2025 on take; write "0" if the task does not start.`,
          related,
        };
        continue;
      }
      const isRoot = name === "root" && (group === undefined || group === "root");
      const better = isRoot && group !== undefined ? "0:0" : "0";
      yield {
        range: user.range,
        message: `user ${quoted(user.value)} of ${label}, a FireLens container, is a name, and ECS takes only an ID there; write ${quoted(better)}${isRoot ? "" : ", or the ID of the user"}.`,
        related,
        fixes: [
          {
            title: `Change user to ${quoted(better)}`,
            safe: isRoot,
            changes: [set(user, better)],
          },
        ],
      };
    }
  },
});
