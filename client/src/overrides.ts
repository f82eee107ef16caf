import type { Overrides } from "@ecs-task-definitions/shared/protocol";
import { type Event, EventEmitter, type Memento, type Uri } from "vscode";

/** Remembers, for this workspace, which files the user declared to be task definitions or not. */
export interface OverridesStore {
  current(): Overrides;
  /** Declares a file. This replaces an earlier declaration. */
  declare(uri: Uri, as: "include" | "exclude"): Promise<void>;
  /** Forgets an untitled file. The next one may have the same URI. */
  forget(uri: Uri): Promise<void>;
  readonly onDidChange: Event<void>;
}

const KEY = "overrides";

/** Stores the overrides in the workspace state. */
export function overridesStore(state: Memento): OverridesStore {
  const changed = new EventEmitter<void>();
  const current = (): Overrides => state.get<Overrides>(KEY, { include: [], exclude: [] });
  const without = (uri: Uri): Overrides => {
    const others = (uris: readonly string[]): readonly string[] => uris.filter((other) => other !== uri.toString());
    const { include, exclude } = current();
    return { include: others(include), exclude: others(exclude) };
  };
  return {
    current,
    async declare(uri, as) {
      const { include, exclude } = without(uri);
      await state.update(KEY, {
        include: as === "include" ? [...include, uri.toString()] : include,
        exclude: as === "exclude" ? [...exclude, uri.toString()] : exclude,
      } satisfies Overrides);
      changed.fire();
    },
    async forget(uri) {
      const { include, exclude } = current();
      if (![...include, ...exclude].includes(uri.toString())) return;
      await state.update(KEY, without(uri));
      changed.fire();
    },
    onDidChange: changed.event,
  };
}
