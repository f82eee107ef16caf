/**
 * The task-level CPU units of a task on instances: an eighth of a vCPU to 192 vCPUs.
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
 * The most seconds that Fargate gives a container to stop by itself.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const LONGEST_FARGATE_STOP_TIMEOUT = 120;

/**
 * The GiB of ephemeral storage that a Fargate task can request. The default of 20 can't be written.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html
 */
export const SMALLEST_EPHEMERAL_STORAGE = 21;
export const LARGEST_EPHEMERAL_STORAGE = 200;
