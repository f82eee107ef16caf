/**
 * How many containers a task definition can have; the quota can't be raised.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
 */
export const MOST_CONTAINERS = 10;

/**
 * How many environment files a container can have.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export const MOST_ENVIRONMENT_FILES = 10;

/**
 * How many exit codes a restart policy can ignore.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html
 */
export const MOST_IGNORED_EXIT_CODES = 50;
