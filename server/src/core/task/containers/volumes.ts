import { type Said, say } from "../../text/say";
import { openingOf, type TextRange } from "../../text/text";
import { type Field, is, isKnown, type Known } from "../fields";
import { isComplete, isWritten, knownElements, writtenTexts } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import type { AnyView, HeldBy, HolderOf, ObjectView } from "../views";
import { type Entry, entriesOf } from "./entries";

/**
 * One volume of a task.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html
 */
export interface TaskVolume {
  /** The element of `volumes`, for a fix that takes the volume away. */
  readonly element: Known<ObjectView<"Volume">>;
  readonly view: ObjectView<"Volume">;
  /** Its name in messages: `volume "data"`, or `volume 2`, by its place in the list, if its name is missing or unknown. */
  readonly label: Said;
  /** The place of a finding about something that it lacks: its opening brace. */
  readonly opening: TextRange;
  readonly name: Field<string>;
}

/** The `volumes` of a task, as far as they can be read. */
export interface TaskVolumes {
  readonly list: Field<readonly Field<ObjectView<"Volume">>[]>;
  readonly volumes: readonly TaskVolume[];
  /** Whether the names of all volumes are known, so that a name can be reported as unknown. */
  readonly complete: boolean;
}

/** The volumes of a task; nothing for a bare array of container definitions, whose volumes are elsewhere. */
export function volumesOf(task: TaskDefinition): TaskVolumes | undefined {
  return task.answer(readVolumes);
}

function readVolumes(task: TaskDefinition): TaskVolumes | undefined {
  if (task.view === undefined) return undefined;
  const list = task.view.objects("volumes");
  const volumes = knownElements(list).map((element): TaskVolume => {
    const name = element.value.string("name");
    const label = isWritten(name) ? say`volume ${name.value}` : say`volume ${Number(element.site.key) + 1}`;
    return { element, view: element.value, label, opening: openingOf(element.range), name };
  });
  const named = volumes.every(({ name }) => name.state !== "unknown");
  return { list, volumes, complete: task.tree.problems.length === 0 && isComplete(list) && named };
}

/** The names of the readable volumes, each once, in order. Empty ones are not names. */
export function volumeNames(task: TaskDefinition): readonly string[] {
  return [...new Set(writtenTexts((volumesOf(task)?.volumes ?? []).map(({ name }) => name)))];
}

/** The readable volumes of a task, for rules that look at each by itself. Skeletons are left out. */
export function eachVolume(task: TaskDefinition): readonly TaskVolume[] {
  return (volumesOf(task)?.volumes ?? []).filter((volume) => !isSkeleton(volume));
}

/** A volume with the object that says where its files are, such as `efsVolumeConfiguration`. */
export interface StoredVolume<K extends HolderOf<"Volume", "object">> extends TaskVolume {
  readonly storage: Known<ObjectView<HeldBy<"Volume", "object", K>>>;
}

/** The volumes of {@link eachVolume} with storage of a kind that can be read. */
export function volumesStored<K extends HolderOf<"Volume", "object">>(
  task: TaskDefinition,
  kind: K,
): readonly StoredVolume<K>[] {
  return eachVolume(task).flatMap((volume) => {
    const storage = volume.view.object(kind);
    return isKnown(storage) ? [{ ...volume, storage }] : [];
  });
}

/** The path on the instance that a volume mounts. */
export function hostPathOf({ view }: TaskVolume): Field<string> {
  const host = view.object("host");
  return isKnown(host) ? host.value.string("sourcePath") : host;
}

/**
 * Whether a volume has only an empty name and empty file systems, as in a skeleton of the AWS CLI. A path on the host does
 * not count, because fix-all removes an empty one, and the volume would then be judged.
 */
function isSkeleton({ name, view }: TaskVolume): boolean {
  if (!is(name, "")) return false;
  const any: AnyView = view;
  const systems = Object.entries(FILE_SYSTEMS).flatMap(([kind, key]) => {
    const system = any.object(kind);
    return isKnown(system) ? [system.value.string(key)] : [];
  });
  return systems.length > 0 && systems.every((system) => is(system, ""));
}

/** The kinds of volumes that name a file system, and the member that does. */
const FILE_SYSTEMS = { efsVolumeConfiguration: "fileSystemId", s3filesVolumeConfiguration: "fileSystemArn" } as const;

/**
 * One mount point of a container.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html
 */
export interface MountPoint extends Entry<"MountPoint"> {
  /** The place of a finding about something that it lacks: its opening brace. */
  readonly opening: TextRange;
  readonly sourceVolume: Field<string>;
  readonly containerPath: Field<string>;
  readonly readOnly: Field<boolean>;
}

/** The readable mount points of one container, in order. */
export function mountPointsIn(container: ContainerDefinition): readonly MountPoint[] {
  return entriesOf(container, "mountPoints").map((entry) => ({
    ...entry,
    opening: openingOf(entry.element.range),
    sourceVolume: entry.view.string("sourceVolume"),
    containerPath: entry.view.string("containerPath"),
    readOnly: entry.view.boolean("readOnly"),
  }));
}

/** The readable mount points of all containers, in order. */
export function mountPointsOf(task: TaskDefinition): readonly MountPoint[] {
  return task.answer(readMountPoints);
}

function readMountPoints(task: TaskDefinition): readonly MountPoint[] {
  return task.containers.flatMap(mountPointsIn);
}

/** Whether it is known of every container which volumes it mounts. */
export function mountsAreKnown(task: TaskDefinition): boolean {
  return (
    task.containersComplete &&
    task.containers.every(({ view }) => isComplete(view.objects("mountPoints"))) &&
    mountPointsOf(task).every(({ sourceVolume }) => sourceVolume.state !== "unknown")
  );
}
