import { OWN_CORE_CONTROLS, SHARED_CORE_CONTROLS } from "../../facts/system-controls";
import { nearest } from "../../text/nearest";
import { type Said, say } from "../../text/say";
import type { Field, Known } from "../fields";
import { isWritten } from "../known-elements";
import type { TaskDefinition } from "../model";
import { platformOf } from "../platform";
import { type Entry, entriesIn } from "./entries";

/** One entry of `systemControls` whose `namespace` can be read. */
export interface SystemControl extends Entry<"SystemControl"> {
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
  return entriesIn(task, "systemControls").flatMap((entry) => {
    const namespace = entry.view.string("namespace");
    return isWritten(namespace) ? [{ ...entry, namespace, value: entry.view.string("value") }] : [];
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
