import type { Site } from "../../document/change";
import type { SyntaxNode } from "../../document/node";
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

/** The texts of a task that may contain hosts: environment, commands, health checks, log and driver options. */
export function hostTextsOf(task: TaskDefinition): readonly HostText[] {
  return task.answer(findHostTexts);
}

function findHostTexts(task: TaskDefinition): readonly HostText[] {
  return [...task.containers.flatMap(textsOf), ...driverTexts(task)];
}

function textsOf(container: ContainerDefinition): readonly HostText[] {
  const { view } = container;
  const own = { container, reader: "container", isHealthCheck: false } as const;
  const check = view.object("healthCheck");
  return [
    ...environmentTexts(container),
    ...words(view, "entryPoint", { ...own, name: "entryPoint" }),
    ...words(view, "command", { ...own, name: "command" }),
    ...(isKnown(check) ? words(check.value, "command", { ...own, name: "healthCheck", isHealthCheck: true }) : []),
    ...knownElements(container.extraHosts).flatMap(({ value }) =>
      single(pieceAt(value, "ipAddress"), { ...own, reader: "daemon", name: "extraHosts", key: "host" }),
    ),
    ...logTexts(container),
  ];
}

function environmentTexts(container: ContainerDefinition): readonly HostText[] {
  const texts: HostText[] = [];
  for (const { value: entry } of knownElements(container.view.objects("environment"))) {
    const piece = pieceAt(entry, "value");
    if (piece === undefined) continue;
    // A name such as A__B__C looks like a placeholder, but is how .NET writes A:B:C.
    const key = pieceAt(entry, "name")?.value ?? "";
    const name = key || "environment";
    texts.push({ name, container, reader: "container", pieces: [piece], key, isHealthCheck: false });
  }
  return texts;
}

function logTexts(container: ContainerDefinition): readonly HostText[] {
  const configuration = container.view.object("logConfiguration");
  if (!isKnown(configuration)) return [];
  const driver = configuration.value.string("logDriver");
  const options = logOptionsOf(configuration.value);
  if (!isKnown(driver) || !isKnown(options)) return [];
  const reader = driver.value === FIRELENS_DRIVER ? "router" : "daemon";
  return optionTexts(options.value, container, reader);
}

function driverTexts(task: TaskDefinition): readonly HostText[] {
  return (volumesOf(task)?.volumes ?? []).flatMap(({ view }) => {
    const docker = view.object("dockerVolumeConfiguration");
    const options = isKnown(docker) ? docker.value.options("driverOpts") : docker;
    return isKnown(options) ? optionTexts(options.value, undefined, "daemon") : [];
  });
}

function optionTexts(
  options: OptionsView,
  container: ContainerDefinition | undefined,
  reader: HostReader,
): readonly HostText[] {
  return options.node.members.flatMap(({ key, value }) => {
    const piece = pieceOf(value, { parent: options.node, key });
    return single(piece, { container, reader, name: key, key, isHealthCheck: false });
  });
}

/** The words of a list, or the single string in place of the list. */
function words(
  view: AnyView,
  key: string,
  text: Pick<HostText, "container" | "reader" | "name" | "isHealthCheck">,
): readonly HostText[] {
  const list = view.any(key);
  if (!isKnown(list)) return [];
  const node = list.value;
  if (node.kind !== "array") return single(pieceOf(node, list.site), { ...text, key: undefined });
  const pieces = node.elements.flatMap((element, index) => pieceOf(element, { parent: node, key: index }) ?? []);
  return pieces.length === 0 ? [] : [{ ...text, pieces, key: undefined }];
}

function single(piece: TextPiece | undefined, text: Omit<HostText, "pieces">): readonly HostText[] {
  return piece === undefined ? [] : [{ ...text, pieces: [piece] }];
}

function pieceAt({ typed, node }: AnyView, key: string): TextPiece | undefined {
  return pieceOf(memberNamed(typed, key)?.member.value, { parent: node, key });
}

function pieceOf(node: SyntaxNode | undefined, site: Site): TextPiece | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "string" || !node.closed) return undefined;
  return { value: node.value, range: node.range, site };
}
