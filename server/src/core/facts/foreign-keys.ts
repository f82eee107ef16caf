import { type Said, say, word } from "../text/say";

/**
 * What docker-compose and Dockerfiles call the members of a container, by its key, with the path of the ECS member.
 * Without keys that ECS has itself.
 *
 * @see https://docs.docker.com/reference/compose-file/services/
 */
export const COMPOSE_KEYS: ReadonlyMap<string, string> = new Map([
  ["cap_add", "linuxParameters.capabilities.add"],
  ["cap_drop", "linuxParameters.capabilities.drop"],
  ["cmd", "command"],
  ["container_name", "name"],
  ["cpu_shares", "cpu"],
  ["cpus", "cpu"],
  ["depends_on", "dependsOn"],
  ["devices", "linuxParameters.devices"],
  ["dns", "dnsServers"],
  ["dns_search", "dnsSearchDomains"],
  ["env", "environment"],
  ["env_file", "environmentFiles"],
  ["envFile", "environmentFiles"],
  ["expose", "portMappings"],
  ["init", "linuxParameters.initProcessEnabled"],
  ["labels", "dockerLabels"],
  ["logging", "logConfiguration"],
  ["mem_limit", "memory"],
  ["mem_reservation", "memoryReservation"],
  ["ports", "portMappings"],
  ["read_only", "readonlyRootFilesystem"],
  ["restart", "restartPolicy"],
  ["security_opt", "dockerSecurityOptions"],
  ["shm_size", "linuxParameters.sharedMemorySize"],
  ["stdin_open", "interactive"],
  ["stop_grace_period", "stopTimeout"],
  ["sysctls", "systemControls"],
  ["tmpfs", "linuxParameters.tmpfs"],
  ["tty", "pseudoTerminal"],
  ["volumes", "mountPoints"],
  ["volumes_from", "volumesFrom"],
  ["workdir", "workingDirectory"],
  ["working_dir", "workingDirectory"],
]);

/** The keys of docker-compose that belong outside of the container in ECS, with the remedy. */
export const COMPOSE_ELSEWHERE: ReadonlyMap<string, Said> = new Map([
  ["deploy", say`a service`],
  ["platform", say`{runtimePlatform} of the task`],
]);

/**
 * The keys that are instructions of a Dockerfile.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export const DOCKERFILE_KEYS: readonly string[] = ["cmd", "workdir"];

/**
 * The names that docker-compose, or a similar list, has for the members of smaller objects, in lower case, each with
 * the ECS keys. If there are several, the object has one of them.
 *
 * @see https://docs.docker.com/reference/compose-file/services/
 */
export const FOREIGN_MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["driver", ["logDriver"]],
  ["hard", ["hardLimit"]],
  ["key", ["name"]],
  ["name", ["containerName", "key"]],
  ["published", ["hostPort"]],
  ["soft", ["softLimit"]],
  ["source", ["sourceVolume", "sourceContainer"]],
  ["target", ["containerPath", "containerPort"]],
  ["test", ["command"]],
]);

/** The words for a member or a value that belongs elsewhere. */
export interface Mistaken {
  readonly what: Said;
  readonly remedy: Said;
  readonly why: Said;
}

/** The messages for a member that belongs to a similar list, by structure and member. */
export const MISTAKEN_MEMBERS: ReadonlyMap<string, Mistaken> = new Map([
  [
    "KeyValuePair.valueFrom",
    {
      what: say`an entry of {environment} has no {valueFrom}`,
      remedy: say`move this entry to {secrets}`,
      why: say`{valueFrom} belongs to {secrets}`,
    },
  ],
  [
    "Secret.value",
    {
      what: say`an entry of {secrets} has no {value}`,
      remedy: say`write {valueFrom} with an ARN, or move this entry to {environment}`,
      why: say`A secret only refers to its value`,
    },
  ],
]);

/**
 * The values of ECS by the names that Docker, Kubernetes and Linux use for them, in lower case.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export const FOREIGN_VALUES: ReadonlyMap<string, string> = new Map([
  ["aarch64", "ARM64"],
  ["amd64", "X86_64"],
  ["x64", "X86_64"],
]);

/**
 * The messages for a value that belongs elsewhere, by structure, member and value.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html
 */
export const MISTAKEN_VALUES: ReadonlyMap<string, Mistaken> = new Map([
  [
    "TaskDefinitionPlacementConstraint.type.distinctInstance",
    {
      what: say`${word("distinctInstance")} is only for the placement constraints of a service`,
      remedy: say`set it in the service`,
      why: say`A task definition can only have the type ${word("memberOf")}`,
    },
  ],
]);

/** Where editors look for the schema of a file. It looks like a placeholder but is not one. */
export const SCHEMA_KEY = "$schema";
