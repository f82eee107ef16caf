import type { NetworkMode } from "../../core/facts/network-modes";

/**
 * Where a snippet fits: as the whole file, as one element of a list, as several elements of `containerDefinitions`
 * (`containers`), or as the value of a property.
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

/** A part of a task definition to start from. With its defaults, no rule has a finding in it. */
export interface Snippet {
  /** The text to type: `ecs-` and a few words. */
  readonly prefix: string;
  /** A short name. */
  readonly title: string;
  /** What it contains and needs, in a sentence or two. */
  readonly description: string;
  readonly where: SnippetPlace;
  /** The network modes in which it makes sense; omitted if the mode does not matter. */
  readonly modes?: readonly NetworkMode[];
  /** The only operating system that can run it; omitted if that does not matter. */
  readonly os?: "windows";
  /**
   * JSON in the snippet syntax of LSP, with tab stops, choices, and tabs as indentation, which editors replace by that
   * of the file. Without a line break at its ends.
   */
  readonly body: string;
}

/** Creates a snippet from a body that is written on its own lines, indented with two spaces. */
export function snippet(written: Snippet): Snippet {
  const body = written.body.trim().replace(/^(?: {2})+/gm, (spaces) => "\t".repeat(spaces.length / 2));
  return { ...written, body };
}
