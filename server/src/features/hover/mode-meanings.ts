import type { EffectiveNetworkMode } from "../../core/facts/network-modes";

/** Our description of a network mode. */
export interface ModeMeaning {
  /** The network of the containers, and how they are reached. */
  readonly meaning: string;
  /** What supports it. */
  readonly support: string;
}

/**
 * What each mode means, and where ECS supports it.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html
 */
export const MODE_MEANINGS: Readonly<Record<EffectiveNetworkMode, ModeMeaning>> = {
  awsvpc: {
    meaning:
      "the task has its own network interface, address and security groups. Its containers share them and reach each other over localhost. Ports are not translated and don't need a mapping.",
    support:
      "AWS recommends this mode. Runs on Fargate (its only mode), on EC2 with Linux and Windows (not Windows Server 2016) and on managed instances; not on external instances.",
  },
  bridge: {
    meaning:
      "the containers are on Docker's virtual network inside the instance, each with its own address. From outside they are reached through mapped ports of the instance.",
    support: "Runs on EC2 and external instances with Linux; not on Fargate, managed instances or Windows.",
  },
  host: {
    meaning:
      "the containers use the network of the instance itself. A port that a container listens on is a port of the instance, and no other task there can use it.",
    support: "Runs on EC2, managed and external instances with Linux; not on Fargate or Windows.",
  },
  none: {
    meaning:
      "the containers have no external network. Nothing reaches them, they reach nothing, and no port is mapped.",
    support: "Runs on EC2 and external instances with Linux; not on Fargate or Windows.",
  },
  default: {
    meaning:
      "the containers are on Docker's nat network inside the Windows instance and are reached through mapped ports of the instance. It is the mode of a task without networkMode.",
    support: "Runs on EC2 and external instances with Windows; not on Fargate.",
  },
};
