import { isWritten } from "../../core/task/known-elements";
import type { ContainerDefinition, PortMapping } from "../../core/task/model";
import { shown } from "../../core/text/say";
import { code, type Span } from "./rich-text";

/** How a sentence speaks of the container of a mapping: by its name, or by its number where it has none. */
export function containerSpans({ container }: Pick<PortMapping, "container">): readonly Span[] {
  return namedContainer(container);
}

function namedContainer({ name, label }: ContainerDefinition): readonly Span[] {
  return isWritten(name) ? ["container ", code(name.value)] : [shown(label)];
}
