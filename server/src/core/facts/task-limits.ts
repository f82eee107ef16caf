/**
 * The CPU units that a task on instances can ask for at the task level: an eighth of a vCPU to 192 vCPUs.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const SMALLEST_TASK_CPU = 128;
export const LARGEST_TASK_CPU = 196_608;

/**
 * The MiB below which Docker 20.10 and later don't start a container.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const SMALLEST_CONTAINER_MEMORY = 6;

/**
 * The seconds that Fargate at most gives a container to end by itself.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const LONGEST_FARGATE_STOP_TIMEOUT = 120;

/**
 * The GiB of ephemeral storage that a task on Fargate can ask for. The 20 that it has anyway can't be written.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html
 */
export const SMALLEST_EPHEMERAL_STORAGE = 21;
export const LARGEST_EPHEMERAL_STORAGE = 200;
