import { type Change, remove, removeFrom, rename, set } from "../changes/change";
import { volumesOf } from "../containers/volumes";
import { type AnyView, type Field, is, isAbsent, isKnown, type Known } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import type { Finding, Fix, Related } from "../rule";
import type { PlatformGap } from "../spec/platform-gaps";
import { memberOf } from "../syntax/syntax";
import type { TextRange } from "../syntax/text";
import { shownValue } from "../words";

/** A platform, and how messages speak of it. */
export interface Platform {
  /** What does not support something: `Fargate does not support`. */
  readonly refuses: string;
  readonly gaps: readonly PlatformGap[];
  /** Where the file asks for the platform; nothing where it is only assumed. */
  readonly asked: Related | undefined;
}

/** What the file says where a platform has a gap: a place to point at, and how to take it away. */
interface Place {
  readonly range: TextRange;
  /** What is said, with its value where that is short: `privileged true`. */
  readonly said: string;
  /** Whose it is: ` in container "web"`; empty for the task. */
  readonly owner: string;
  readonly change: Change;
  /** The fix that keeps its value under another key, for which it is taken away only where that key has a value. */
  readonly renaming: Fix | undefined;
}

/** Everything the task says that the platform does not have, in the order of the gaps; each with its removal. */
export function* platformGaps(task: TaskDefinition, platform: Platform): Iterable<Finding> {
  const owners = ownersOf(task);
  for (const gap of platform.gaps) {
    for (const { range, said, owner, change, renaming } of placesOf(owners, gap)) {
      const removal = {
        title: `Remove ${gap.key}`,
        safe: gap.idle === true,
        changes: [change],
      };
      yield {
        range,
        message: `${platform.refuses} ${said}${owner}${gap.because === undefined ? "" : `: ${gap.because}`}; ${gap.instead ?? "remove it"}.`,
        ...(gap.severity && { severity: gap.severity }),
        related: platform.asked === undefined ? [] : [platform.asked],
        fixes: [renaming ?? removal],
      };
    }
  }
}

/** How many things the task says that the platform does not have. */
export function countGaps(task: TaskDefinition, gaps: readonly PlatformGap[]): number {
  const owners = ownersOf(task);
  return gaps.reduce((sum, gap) => sum + [...placesOf(owners, gap)].length, 0);
}

/** The objects of one kind, with the words for whose they are. */
interface Owner {
  readonly view: AnyView;
  readonly words: string;
  /** For resources: the list that they stand in. */
  readonly list?: { readonly field: Known<readonly Field<AnyView>[]>; readonly element: Known<AnyView> };
  /** For linuxParameters and host: what is to be removed once nothing else is in it. */
  readonly whole?: Known<AnyView>;
}

type Owners = Readonly<Record<PlatformGap["in"], readonly Owner[]>>;

function ownersOf(task: TaskDefinition): Owners {
  const containers = task.containers.map(({ view, label }): Owner => ({ view, words: ` in ${label}` }));
  const volumes = (volumesOf(task)?.volumes ?? []).map(({ view, label }): Owner => ({ view, words: ` in ${label}` }));
  const inside = (owners: readonly Owner[], key: string): readonly Owner[] =>
    owners.flatMap(({ view, words }) => {
      const whole = view.object(key);
      return isKnown(whole) ? [{ view: whole.value, words, whole }] : [];
    });
  const resources = containers.flatMap(({ view, words }) => {
    const field = view.objects("resourceRequirements");
    if (!isKnown(field)) return [];
    return field.value
      .filter(isKnown)
      .map((element): Owner => ({ view: element.value, words, list: { field, element } }));
  });
  return {
    task: task.view === undefined ? [] : [{ view: task.view, words: "" }],
    container: containers,
    linuxParameters: inside(containers, "linuxParameters"),
    volume: volumes,
    volumeHost: inside(volumes, "host"),
    resource: resources,
  };
}

function* placesOf(owners: Owners, gap: PlatformGap): Iterable<Place> {
  for (const { view, words, list, whole } of owners[gap.in]) {
    if (list !== undefined) {
      const type = view.string("type");
      if (!isKnown(type) || type.value !== gap.key) continue;
      const change = removeFrom(list.field, list.element);
      yield { range: type.range, said: gap.key, owner: words, change, renaming: undefined };
      continue;
    }
    const field: Field<unknown> = view[gap.as](gap.key);
    // An empty text asks for nothing; another rule speaks of it.
    if (!isKnown(field) || field.value === gap.harmless || field.value === "") continue;
    const said = typeof field.value === "object" ? gap.key : `${gap.key} ${shownValue(field.value)}`;
    // An object that holds nothing else would be left behind empty.
    const alone = gap.in === "linuxParameters" && whole?.value.node.members.length === 1 ? whole : field;
    yield { range: field.keyRange, said, owner: words, change: remove(alone), renaming: renamed(view, gap, field) };
  }
}

/** Gives the value to the member that has its place on the platform, where that one is left out, null or 0. */
function renamed(view: AnyView, { key, becomes }: PlatformGap, field: Known<unknown>): Fix | undefined {
  if (becomes === undefined) return undefined;
  const other = view.integer(becomes);
  const written = memberOf(view.node, becomes) !== undefined;
  if (written ? !isAbsent(other) && !is(other, 0) : !view.lacks(becomes)) return undefined;
  const changes =
    written && typeof field.value === "number" ? [remove(field), set(other, field.value)] : [rename(field, becomes)];
  return { title: `Change ${key} to ${becomes}`, safe: false, changes };
}
