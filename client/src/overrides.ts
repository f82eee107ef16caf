import type { Overrides } from "@ecs-task-definitions/shared/protocol";
import { type Event, EventEmitter, type Memento, type Uri } from "vscode";

/** Remembers, for this workspace, which files the user declared to be task definitions or not to be. */
export interface OverridesStore {
  current(): Overrides;
  /** Declares one file; the earlier declaration is forgotten. */
  declare(uri: Uri, as: "include" | "exclude"): Promise<void>;
  readonly onDidChange: Event<void>;
}

const KEY = "overrides";

/** Keeps the overrides in the state that the editor saves for a workspace. */
export function overridesStore(state: Memento): OverridesStore {
  const changed = new EventEmitter<void>();
  const current = (): Overrides => state.get<Overrides>(KEY, { include: [], exclude: [] });
  return {
    current,
    async declare(uri, as) {
      const name = uri.toString();
      const without = (uris: readonly string[]): readonly string[] => uris.filter((other) => other !== name);
      const { include, exclude } = current();
      await state.update(KEY, {
        include: as === "include" ? [...without(include), name] : without(include),
        exclude: as === "exclude" ? [...without(exclude), name] : without(exclude),
      } satisfies Overrides);
      changed.fire();
    },
    onDidChange: changed.event,
  };
}
