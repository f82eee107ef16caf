import { isWritten } from "../../core/task/known-elements";
import type { ContainerDefinition, PortMapping } from "../../core/task/model";
import { shown } from "../../core/text/say";
import { code, type Span } from "./rich-text";

/** The container of a mapping in a sentence: its name, or its number if it has none. */
export function containerSpans({ container }: Pick<PortMapping, "container">): readonly Span[] {
  return namedContainer(container);
}

function namedContainer({ name, label }: ContainerDefinition): readonly Span[] {
  return isWritten(name) ? ["container ", code(name.value)] : [shown(label)];
}
