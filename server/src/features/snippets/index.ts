import type { NetworkMode } from "../../core/spec/network-modes";

/** Where a snippet fits. */
export type SnippetPlace =
  | "document"
  | "container"
  | "portMapping"
  | "healthCheck"
  | "logConfiguration"
  | "secret"
  | "volume"
  | "containers";

/** A piece of a task definition to start from. */
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
  /** JSON in the snippet syntax of LSP, its lines indented with tabs. */
  readonly body: string;
}

/** All snippets. */
export const SNIPPETS: readonly Snippet[] = [
  {
    prefix: "ecs-task",
    title: "Task definition",
    description: "A task with one container in awsvpc mode.",
    where: "document",
    body: `{\n\t"family": "\${1:app}",\n\t"networkMode": "awsvpc",\n\t"containerDefinitions": [\n\t\t{ "name": "\${1:app}", "image": "\${2:public.ecr.aws/docker/library/caddy:2.10-alpine}" }\n\t]\n}`,
  },
  {
    prefix: "ecs-port-bridge-dynamic",
    title: "Dynamic port in bridge mode",
    description: "A port that Docker publishes on a free port of the instance, so that several copies fit on it.",
    where: "portMapping",
    modes: ["bridge"],
    body: `{ "containerPort": \${1:8080}, "hostPort": 0, "protocol": "\${2|tcp,udp|}" }`,
  },
  {
    prefix: "ecs-health-check",
    title: "Health check over HTTP",
    description: "Asks the container for a page every 30 seconds. The image has to have a shell and wget.",
    where: "healthCheck",
    body: `{\n\t"command": ["CMD-SHELL", "\${1:wget -q -O /dev/null http://127.0.0.1:8080/health || exit 1}"],\n\t"interval": \${2:30}\n}`,
  },
];
