import type { NetworkMode } from "../../core/facts/network-modes";

/**
 * Where a snippet fits: as the whole file, as one element of the list that is named, as several elements of
 * `containerDefinitions` (`containers`), or as the value of the property that is named.
 */
export type SnippetPlace =
  | "document"
  | "container"
  | "portMapping"
  | "healthCheck"
  | "logConfiguration"
  | "secret"
  | "volume"
  | "containers";

/** A piece of a task definition to start from. With its defaults it is one that no rule has anything to say about. */
export interface Snippet {
  /** What is typed to get it: `ecs-` and a few words. */
  readonly prefix: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** What is in it and what it takes, in a sentence or two. */
  readonly description: string;
  readonly where: SnippetPlace;
  /** The network modes in which it makes sense; left out where the mode does not matter. */
  readonly modes?: readonly NetworkMode[];
  /** The operating system whose tasks alone can run it; left out where that does not matter. */
  readonly os?: "windows";
  /**
   * JSON in the snippet syntax of LSP: tab stops, choices, lines that are indented with tabs, which editors replace by
   * what the file uses. Without a line break at its ends.
   */
  readonly body: string;
}

/** A snippet whose body is written as it looks: on lines of its own, indented with two spaces. */
export function snippet(written: Snippet): Snippet {
  const body = written.body.trim().replace(/^(?: {2})+/gm, (spaces) => "\t".repeat(spaces.length / 2));
  return { ...written, body };
}
