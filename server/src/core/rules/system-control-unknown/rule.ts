import { removeFrom, set } from "../../changes/change";
import { systemControlsOf, withoutSystemControl } from "../../containers/system-controls";
import { isAbsent } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { IPC_SYSTEM_CONTROLS, systemControlKind } from "../../spec/system-controls";
import { isSameName, nearest } from "../../values/nearest";

export default defineRule({
  meta: {
    id: "system-control-unknown",
    title: "A system control belongs to a namespace that the container has for itself",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  },
  *check(task) {
    const ipcMode = task.view?.string("ipcMode");
    for (const { container, list, element, namespace } of systemControlsOf(task)) {
      const name = namespace.value;
      if (systemControlKind(name) !== undefined) continue;
      const meant = nearestIpcControl(name);
      yield {
        range: namespace.range,
        message: `System control ${name} of ${container.label} is none that a container can have for itself; ${meant === undefined ? withoutSystemControl(task) : `the nearest one that ECS takes is ${meant}`}.`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : {
                title: `Change the namespace to ${meant}`,
                // A similar name is that of another setting, and in the IPC namespace of the host it would be refused too.
                safe: isSameName(name, meant) && ipcMode !== undefined && isAbsent(ipcMode),
                changes: [set(namespace, meant)],
              },
          { title: `Remove ${name}`, safe: false, changes: [removeFrom(list, element)] },
        ),
      };
    }
  },
});

/** The control that a name means, by what is behind `kernel.`: with it, `kernel.pid_max` would be near `kernel.msgmax`. */
function nearestIpcControl(name: string): string | undefined {
  const meant = nearest(
    name.replace(KERNEL, ""),
    IPC_SYSTEM_CONTROLS.map((control) => control.replace(KERNEL, "")),
  );
  return meant === undefined ? undefined : `kernel.${meant}`;
}

const KERNEL = /^kernel\./i;
