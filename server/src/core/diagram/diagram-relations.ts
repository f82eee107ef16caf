import { containersByName, dependenciesOf } from "../task/containers/dependencies";
import { linksOf } from "../task/containers/links";
import { isKnown } from "../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../task/model";
import { isWithin } from "../text/text";
import type { DiagramContainer, DiagramElement, DiagramFinding, DiagramRelation } from "./diagram";
import { problemsAmong } from "./problems";

/** With more lines the diagram is unreadable. */
const MOST_RELATIONS = 200;

/** The links and dependencies of the shown containers, grouped by container. */
export function diagramRelations(
  task: TaskDefinition,
  shown: readonly DiagramContainer[],
  findings: readonly DiagramFinding[],
): readonly DiagramRelation[] {
  const places = new Map<ContainerDefinition, number>();
  for (const [index, container] of task.containers.entries()) if (index < shown.length) places.set(container, index);
  const byName = containersByName(task);
  const relation = (
    kind: DiagramRelation["kind"],
    container: ContainerDefinition,
    name: string,
    detail: string | undefined,
    range: DiagramElement["target"]["range"],
  ): readonly Omit<DiagramRelation, "id">[] => {
    const from = places.get(container);
    const other = byName.get(name);
    if (from === undefined) return [];
    const to = other === undefined ? undefined : places.get(other);
    const problems = problemsAmong(findings.filter((finding) => isWithin(finding.range, range)));
    return [{ kind, from, to, name, detail, target: { range, selectionRange: range }, problems }];
  };
  const all = [
    ...linksOf(task).flatMap(({ container, field, target, alias }) =>
      relation("link", container, target, alias, field.range),
    ),
    ...dependenciesOf(task).flatMap(({ container, element, target, condition }) =>
      relation("dependency", container, target.value, isKnown(condition) ? condition.value : undefined, element.range),
    ),
  ];
  return all
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST_RELATIONS)
    .map((each, index) => ({ ...each, id: `relation-${index}` }));
}
