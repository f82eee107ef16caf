import type { EffectiveNetworkMode } from "../../core/facts/network-modes";

/** A network mode in our own words. */
export interface ModeMeaning {
  /** Where the containers stand, and how they are reached. */
  readonly meaning: string;
  /** What it runs on and what not. */
  readonly support: string;
}

/**
 * What each mode means, and where ECS has it.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html
 */
export const MODE_MEANINGS: Readonly<Record<EffectiveNetworkMode, ModeMeaning>> = {
  awsvpc: {
    meaning:
      "the task has a network interface, an address and security groups of its own. Its containers share them and reach each other over localhost. No port is translated, and a port needs no mapping to be reached.",
    support:
      "AWS recommends it unless something needs another mode. Runs on Fargate, which has no other mode, on EC2 with Linux and Windows (not Windows Server 2016) and on managed instances; not on external instances.",
  },
  bridge: {
    meaning:
      "the containers stand on Docker's virtual network inside the instance, each with an address of its own there. From outside they are reached through ports of the instance that are mapped to theirs.",
    support: "Runs on EC2 and external instances with Linux; not on Fargate, managed instances or Windows.",
  },
  host: {
    meaning:
      "the containers use the network of the instance itself. A port that a container listens on is a port of the instance, and no other task there can have it.",
    support: "Runs on EC2, managed and external instances with Linux; not on Fargate or Windows.",
  },
  none: {
    meaning: "the containers have no network outside. Nothing reaches them, they reach nothing, and no port is mapped.",
    support: "Runs on EC2 and external instances with Linux; not on Fargate or Windows.",
  },
  default: {
    meaning:
      "the containers stand on Docker's nat network inside the Windows instance and are reached through ports of the instance that are mapped to theirs. A task gets it by leaving networkMode out.",
    support: "Runs on EC2 and external instances with Windows; not on Fargate.",
  },
};
