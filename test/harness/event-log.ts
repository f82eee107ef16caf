/** A sequence of events that a test can wait for. */
export interface EventLog<T> {
  /** All events so far. */
  readonly all: readonly T[];
  readonly add: (event: T) => void;
  /** The first event that was not taken yet, once there is one. */
  next(): Promise<T>;
  /** The first matching event that was not taken yet. Those before it count as taken. */
  first(fits: (event: T) => boolean): Promise<T>;
}

/** How long a test waits for something that should come at once, in milliseconds. Generous, for slow machines. */
const PATIENCE = 60_000;

/** @param name what did not come, for the message when a test gives up */
export function eventLog<T>(name: string): EventLog<T> {
  const all: T[] = [];
  const waiting = new Set<() => void>();
  let taken = 0;
  const first = (fits: (event: T) => boolean): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        while (taken < all.length) {
          const event = all[taken];
          taken += 1;
          if (event === undefined || !fits(event)) continue;
          waiting.delete(look);
          clearTimeout(timer);
          resolve(event);
          return;
        }
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`no such ${name} within ${PATIENCE} ms; there were ${all.length}: ${JSON.stringify(all)}`));
      }, PATIENCE);
      waiting.add(look);
      look();
    });
  return {
    all,
    add(event) {
      all.push(event);
      for (const look of [...waiting]) look();
    },
    next: () => first(() => true),
    first,
  };
}
