import { OWN_CORE_CONTROLS, SHARED_CORE_CONTROLS } from "../../facts/system-controls";
import { nearest } from "../../text/nearest";
import { type Said, say } from "../../text/say";
import { type Field, isKnown, type Known, type ObjectView } from "../fields";
import { isWritten, knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import { platformOf } from "../platform";

/** One entry of `systemControls` whose `namespace` can be read. */
export interface SystemControl {
  readonly container: ContainerDefinition;
  /** The whole `systemControls` member. */
  readonly list: Known<readonly Field<ObjectView<"SystemControl">>[]>;
  readonly element: Known<ObjectView<"SystemControl">>;
  readonly namespace: Known<string>;
  readonly value: Field<string>;
}

/** What to do about a system control that a container can't have, as a remedy. */
export function withoutSystemControl(task: TaskDefinition): Said {
  if (platformOf(task).launchTypes.requires("FARGATE"))
    return say`remove it, as there is no other place to set it on Fargate`;
  return platformOf(task).launchTypes.requires("MANAGED_INSTANCES")
    ? say`remove it, as there is no other place to set it on managed instances`
    : say`remove it here and set it on the instance`;
}

/** The system controls of all containers, in order. */
export function systemControlsOf(task: TaskDefinition): readonly SystemControl[] {
  return task.containers.flatMap((container) => {
    const list = container.systemControls;
    if (!isKnown(list)) return [];
    return knownElements(list).flatMap((element): readonly SystemControl[] => {
      const namespace = element.value.string("namespace");
      return isWritten(namespace)
        ? [{ container, list, element, namespace, value: element.value.string("value") }]
        : [];
    });
  });
}

/** The control that a misspelled one of `net.core.` means; nothing unless a container has its own value of it. */
export function coreControlMeant(namespace: string): string | undefined {
  const name = namespace.startsWith(CORE) ? namespace.slice(CORE.length) : "";
  if (OWN_CORE_CONTROLS.includes(name) || SHARED_CORE_CONTROLS.includes(name)) return undefined;
  const meant = nearest(name, [...OWN_CORE_CONTROLS, ...SHARED_CORE_CONTROLS]);
  return meant !== undefined && OWN_CORE_CONTROLS.includes(meant) ? CORE + meant : undefined;
}

const CORE = "net.core.";
