import type { Site } from "../../document/change";
import { type SyntaxNode, textOf } from "../../document/node";
import { FIRELENS_DRIVER } from "../../facts/log-drivers";
import { memberNamed } from "../../schema/typed-tree";
import type { TextRange } from "../../text/text";
import { logOptionsOf } from "../containers/log-configurations";
import { volumesOf } from "../containers/volumes";
import { isKnown } from "../fields";
import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import type { AnyView, OptionsView } from "../views";

/** What resolves the hosts in a text: a container, the log router of the task, or the Docker daemon of the instance. */
export type HostReader = "container" | "router" | "daemon";

/** A text that may contain a host. */
export interface HostText {
  /** Its name in messages: `WORDPRESS_DB_HOST`, `healthCheck`. */
  readonly name: string;
  /** The container that it belongs to; nothing for the options of a volume driver. */
  readonly container: ContainerDefinition | undefined;
  readonly reader: HostReader;
  /** The strings of the text: several for the words of a command. */
  readonly pieces: readonly TextPiece[];
  /** The name of its variable or option; nothing for commands. */
  readonly key: string | undefined;
  readonly isHealthCheck: boolean;
}

/** One string of the file. It may contain placeholders. */
export interface TextPiece {
  readonly value: string;
  readonly range: TextRange;
  readonly site: Site;
}

/** Whether a string may contain one of the hosts to look for. */
export type Sought = (value: string) => boolean;

/**
 * The texts of a task that may contain hosts, in the order of the containers: environment, commands, health checks, log
 * and driver options. Only those with a sought string are read closely, since a task may have hundreds.
 */
export function hostTextsOf(task: TaskDefinition, isSought: Sought): readonly HostText[] {
  const texts: HostText[] = [];
  const add: Add = (text) => {
    if (text.pieces.some(({ value }) => isSought(value))) texts.push(text);
  };
  for (const container of task.containers) {
    addVariables(container, isSought, add);
    addOthers(container, add);
  }
  for (const { view } of volumesOf(task)?.volumes ?? []) {
    const docker = view.object("dockerVolumeConfiguration");
    const options = isKnown(docker) ? docker.value.options("driverOpts") : docker;
    if (isKnown(options)) addOptions(options.value, undefined, "daemon", add);
  }
  return texts;
}

type Add = (text: HostText) => void;

function addVariables(container: ContainerDefinition, isSought: Sought, add: Add): void {
  for (const { value: entry } of knownElements(container.view.objects("environment"))) {
    if (!isSought(textOf(memberNamed(entry.typed, "value")?.member.value) ?? "")) continue;
    const piece = pieceAt(entry, "value");
    // A name such as A__B__C looks like a placeholder, but is how .NET writes A:B:C.
    const key = pieceAt(entry, "name")?.value ?? "";
    const name = key || "environment";
    if (piece !== undefined) add({ name, container, reader: "container", pieces: [piece], key, isHealthCheck: false });
  }
}

function addOthers(container: ContainerDefinition, add: Add): void {
  const { view, extraHosts } = container;
  const own = { container, reader: "container", isHealthCheck: false } as const;
  const check = view.object("healthCheck");
  addWords(view, "entryPoint", { ...own, name: "entryPoint" }, add);
  addWords(view, "command", { ...own, name: "command" }, add);
  if (isKnown(check)) addWords(check.value, "command", { ...own, name: "healthCheck", isHealthCheck: true }, add);
  for (const { value } of knownElements(extraHosts)) {
    const piece = pieceAt(value, "ipAddress");
    if (piece !== undefined) add({ ...own, pieces: [piece], reader: "daemon", name: "extraHosts", key: "host" });
  }
  addLogOptions(container, add);
}

function addLogOptions(container: ContainerDefinition, add: Add): void {
  const configuration = container.view.object("logConfiguration");
  if (!isKnown(configuration)) return;
  const driver = configuration.value.string("logDriver");
  const options = logOptionsOf(configuration.value);
  if (!isKnown(driver) || !isKnown(options)) return;
  addOptions(options.value, container, driver.value === FIRELENS_DRIVER ? "router" : "daemon", add);
}

function addOptions(
  { node }: OptionsView,
  container: ContainerDefinition | undefined,
  reader: HostReader,
  add: Add,
): void {
  for (const { key, value } of node.members) {
    const piece = pieceOf(value, { parent: node, key });
    if (piece !== undefined) add({ container, reader, name: key, pieces: [piece], key, isHealthCheck: false });
  }
}

/** Adds the words of a list, or the single string in place of the list. */
function addWords(
  view: AnyView,
  key: string,
  text: Pick<HostText, "container" | "reader" | "name" | "isHealthCheck">,
  add: Add,
): void {
  const list = view.any(key);
  if (!isKnown(list)) return;
  const node = list.value;
  const pieces =
    node.kind === "array"
      ? node.elements.map((element, index) => pieceOf(element, { parent: node, key: index }))
      : [pieceOf(node, list.site)];
  add({ ...text, pieces: pieces.filter((piece) => piece !== undefined), key: undefined });
}

function pieceAt({ typed, node }: AnyView, key: string): TextPiece | undefined {
  return pieceOf(memberNamed(typed, key)?.member.value, { parent: node, key });
}

function pieceOf(node: SyntaxNode | undefined, site: Site): TextPiece | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "string" || !node.closed) return undefined;
  return { value: node.value, range: node.range, site };
}
