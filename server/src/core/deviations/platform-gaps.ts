import { remove, set } from "../document/change";
import { memberOf } from "../document/node";
import type { PlatformGap } from "../facts/platform-gaps";
import { removing, removingFrom, renaming } from "../findings/builders";
import type { Finding, Fix, Related } from "../findings/rule";
import { volumesOf } from "../task/containers/volumes";
import { type Field, is, isAbsent, isKnown, type Known } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import type { AnyView } from "../task/views";
import { member, type Said, type Sayable, say, word } from "../text/say";
import type { TextRange } from "../text/text";

/** A platform, and its words in messages. */
export interface Platform {
  /** Says that it does not support something. */
  refuses(what: Said): Said;
  readonly gaps: readonly PlatformGap[];
  /** Where the file asks for the platform; empty if it is only assumed. */
  readonly related: readonly Related[];
}

/** Something in the file that a platform lacks, and how to remove it. */
interface Place {
  readonly range: TextRange;
  /** The member with its value, if that is short, and its owner: `privileged true in container "web"`. */
  readonly said: Said;
  /** Its removal, or what keeps its value under another key. */
  readonly fix: Fix;
}

/** A finding for everything in the task that the platform lacks, in the order of the gaps, with fixes. */
export function* platformGaps(task: TaskDefinition, platform: Platform): Iterable<Finding> {
  const owners = ownersOf(task);
  for (const gap of platform.gaps) {
    for (const { range, said, fix } of placesOf(owners, gap)) {
      yield {
        range,
        what: platform.refuses(said),
        remedy: gap.instead ?? say`remove it`,
        why: gap.why,
        ...(gap.severity && { severity: gap.severity }),
        related: platform.related,
        fixes: [fix],
      };
    }
  }
}

/** How many things in the task the platform lacks. */
export function countGaps(task: TaskDefinition, gaps: readonly PlatformGap[]): number {
  const owners = ownersOf(task);
  return gaps.reduce((sum, gap) => sum + [...placesOf(owners, gap)].length, 0);
}

/** An object of one kind, with the words for its owner. */
interface Owner {
  readonly view: AnyView;
  /** The container or the volume that it belongs to; nothing for the task. */
  readonly label?: Said;
  /** For resources: their list. */
  readonly list?: { readonly field: Known<readonly Field<AnyView>[]>; readonly element: Known<AnyView> };
  /** For linuxParameters and host: the member to remove once nothing else is in it. */
  readonly whole?: Known<AnyView>;
}

type Owners = Readonly<Record<PlatformGap["in"], readonly Owner[]>>;

function ownersOf(task: TaskDefinition): Owners {
  const containers = task.containers.map(({ view, label }): Owner => ({ view, label }));
  const volumes = (volumesOf(task)?.volumes ?? []).map(({ view, label }): Owner => ({ view, label }));
  const inside = (owners: readonly Owner[], key: string): readonly Owner[] =>
    owners.flatMap((owner) => {
      const whole = owner.view.object(key);
      return isKnown(whole) ? [{ ...owner, view: whole.value, whole }] : [];
    });
  const resources = containers.flatMap((owner) => {
    const field = owner.view.objects("resourceRequirements");
    if (!isKnown(field)) return [];
    return field.value
      .filter(isKnown)
      .map((element): Owner => ({ ...owner, view: element.value, list: { field, element } }));
  });
  return {
    task: task.view === undefined ? [] : [{ view: task.view }],
    container: containers,
    linuxParameters: inside(containers, "linuxParameters"),
    volume: volumes,
    volumeHost: inside(volumes, "host"),
    resource: resources,
  };
}

function* placesOf(owners: Owners, gap: PlatformGap): Iterable<Place> {
  const name = nameOf(gap);
  const details = { safe: gap.idle === true, title: say`Remove ${name}` };
  for (const { view, label, list, whole } of owners[gap.in]) {
    const inOwner = (said: Said): Said => (label === undefined ? said : say`${said} in ${label}`);
    if (list !== undefined) {
      const type = view.string("type");
      if (!isKnown(type) || type.value !== gap.key) continue;
      yield { range: type.range, said: inOwner(name), fix: removingFrom(list.field, list.element, details) };
      continue;
    }
    const field: Field<unknown> = view[gap.as](gap.key);
    // An empty text has no effect, and another rule reports it.
    if (!isKnown(field) || field.value === gap.harmless || field.value === "") continue;
    const said = isScalar(field.value) ? say`${name} ${field.value}` : name;
    // Otherwise an empty object would be left.
    const alone = gap.in === "linuxParameters" && whole?.value.node.members.length === 1 ? whole : field;
    yield { range: field.keyRange, said: inOwner(said), fix: renamed(view, gap, field) ?? removing(alone, details) };
  }
}

function nameOf(gap: PlatformGap): Said {
  return gap.in === "resource" ? word(gap.key) : member(gap.key);
}

function isScalar(value: unknown): value is Exclude<Sayable, object> {
  return typeof value !== "object";
}

/** The fix that moves the value to the platform's own member, if that is omitted, null or 0. */
function renamed(view: AnyView, { key, becomes }: PlatformGap, field: Known<unknown>): Fix | undefined {
  if (becomes === undefined) return undefined;
  const other = view.integer(becomes);
  const written = memberOf(view.node, becomes) !== undefined;
  if (written ? !isAbsent(other) && !is(other, 0) : !view.lacks(becomes)) return undefined;
  const fix = renaming({ key, keyRange: field.keyRange }, becomes);
  // An omitted member may be written as null or 0.
  const isMoved = written && typeof field.value === "number";
  return isMoved ? { ...fix, changes: [remove(field), set(other, field.value)] } : fix;
}
