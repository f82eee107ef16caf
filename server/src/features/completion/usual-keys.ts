import { ROOT_STRUCTURE } from "../../core/spec/generated/structures";
import { CONTAINER_STRUCTURE } from "../../core/spec/structure";

/**
 * The members of a structure that most authors write, those first that real task definitions have most often. The SDK
 * lists what was added late, and what hardly anybody needs, among them.
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
  [CONTAINER_STRUCTURE]: [
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
  ],
};

/** The members of a structure with the usual ones first, and the others in their order behind them. */
export function usualFirst<T extends { readonly name: string }>(structure: string, fields: readonly T[]): readonly T[] {
  const usual = USUAL[structure] ?? [];
  const place = ({ name }: T): number => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return [...fields].sort((one, other) => place(one) - place(other));
}
