import { copiesOf, networkingOf } from "../core/network/networking";
import type { PortBinding } from "../core/network/port-bindings";
import { isKnown } from "../core/task/fields";
import { isComplete } from "../core/task/known-elements";
import type { TaskDefinition } from "../core/task/model";
import { namesOf } from "../core/task/references/names";
import { isSkeleton } from "../core/task/skeleton";
import { openingOf, type TextRange } from "../core/text/text";
import { hasKnownPorts, mappedPorts, portsAreKnown } from "./known-ports";

/** A line that an editor shows above a line of the file. */
export interface Lens {
  /** The key, name or brace that it is about. */
  readonly range: TextRange;
  /** `2 ports, one copy per instance`, or `referenced by 3`. */
  readonly title: string;
  /** The values that the title counts; none if it counts ports. */
  readonly references: readonly TextRange[];
}

/** The lenses of a file: ports of the task and of each container, references to each container and volume. */
export function codeLensesOf(task: TaskDefinition): readonly Lens[] {
  if (isSkeleton(task)) return [];
  return [...taskLenses(task), ...containerLenses(task), ...nameLenses(task)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** No lens for a name that two containers or two volumes share, since it is not clear which one is meant. */
function nameLenses(task: TaskDefinition): readonly Lens[] {
  return namesOf(task).flatMap(({ kind, declarations, references }) => {
    const [declaration, ...others] = declarations;
    if (kind === "port" || declaration === undefined || others.length > 0 || references.length === 0) return [];
    const places = references.map(({ whole }) => whole);
    return [{ range: declaration.whole, title: `referenced by ${places.length}`, references: places }];
  });
}

/** The lens of the task, if it says more than the one of its only list of ports. */
function taskLenses(task: TaskDefinition): readonly Lens[] {
  const { view, containers } = task;
  const lists = containers.filter(({ mappings }) => mappings.length > 0);
  if (view === undefined || lists.length < 2 || !portsAreKnown(task)) return [];
  return portLenses(task, openingOf(view.node.range), networkingOf(task).bindings);
}

function containerLenses(task: TaskDefinition): readonly Lens[] {
  return task.containers.flatMap((container) => {
    const { portMappings } = container;
    if (!isKnown(portMappings) || !isComplete(portMappings)) return [];
    const own = networkingOf(task).bindings.filter(({ mapping }) => mapping.container === container);
    return portLenses(task, portMappings.keyRange, own);
  });
}

function portLenses(task: TaskDefinition, range: TextRange, bindings: readonly PortBinding[]): readonly Lens[] {
  const count = mappedPorts(bindings);
  if (count === undefined || count === 0 || networkingOf(task).mode.value === "none") return [];
  const ports = count === 1 ? "1 port" : `${count} ports`;
  const copies = copiesPhrase(task, bindings);
  return [{ range, title: copies === undefined ? ports : `${ports}, ${copies}`, references: [] }];
}

/** How many copies fit on an instance; `undefined` on Fargate, or if the file does not say. */
function copiesPhrase(task: TaskDefinition, bindings: readonly PortBinding[]): string | undefined {
  const { fit } = copiesOf(bindings, networkingOf(task).mode.value);
  if (fit === "unknown" || networkingOf(task).launchTypes.requires("FARGATE")) return undefined;
  if (fit === "one") return "one copy per instance";
  const containers = new Set(bindings.map(({ mapping }) => mapping.container));
  return [...containers].every(hasKnownPorts) ? "any number of copies per instance" : undefined;
}
