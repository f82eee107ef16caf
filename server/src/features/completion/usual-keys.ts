import { KINDS, ROOT_STRUCTURE } from "../../core/facts/generated/structures";
import { CONTAINER_STRUCTURE } from "../../core/facts/structure";

const USUAL_OF_CONTAINERS: readonly string[] = [
  "name",
  "image",
  "essential",
  "portMappings",
  "environment",
  "secrets",
  "logConfiguration",
  "healthCheck",
  "cpu",
  "memory",
  "memoryReservation",
  "command",
  "entryPoint",
  "dependsOn",
  "mountPoints",
  "user",
  "readonlyRootFilesystem",
];

/**
 * The usual members of a structure, the most frequent in real task definitions first. The SDK's order mixes them with
 * late additions and rarely used members.
 */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  [ROOT_STRUCTURE]: [
    "family",
    "networkMode",
    "requiresCompatibilities",
    "cpu",
    "memory",
    "containerDefinitions",
    "executionRoleArn",
    "taskRoleArn",
    "runtimePlatform",
    "volumes",
    "ephemeralStorage",
    "tags",
  ],
  [KINDS.daemon.root]: [
    "family",
    "cpu",
    "memory",
    "containerDefinitions",
    "executionRoleArn",
    "taskRoleArn",
    "volumes",
    "pidMode",
    "ipcMode",
    "tags",
  ],
  [CONTAINER_STRUCTURE]: USUAL_OF_CONTAINERS,
  [KINDS.daemon.container]: USUAL_OF_CONTAINERS.filter((name) => name !== "portMappings"),
};

/** The members of a structure, the usual ones first, then the others in their order. */
export function usualFirst<T extends { readonly name: string }>(structure: string, fields: readonly T[]): readonly T[] {
  const usual = USUAL[structure] ?? [];
  const place = ({ name }: T): number => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return [...fields].sort((one, other) => place(one) - place(other));
}
