/**
 * The strings that the command of a health check can begin with.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export const HEALTH_CHECK_PREFIXES = ["CMD", "CMD-SHELL"] as const;

/** The seconds from one health check to the next if the task definition does not say. */
export const DEFAULT_INTERVAL = 30;

/**
 * The limits of the numbers of a health check, both inclusive, and the default of a number if it has one.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export const HEALTH_CHECK_BOUNDS = [
  { key: "interval", least: 5, most: 300, standard: DEFAULT_INTERVAL, isTime: true },
  { key: "timeout", least: 2, most: 60, standard: 5, isTime: true },
  { key: "retries", least: 1, most: 10, standard: 3, isTime: false },
  { key: "startPeriod", least: 0, most: 300, standard: undefined, isTime: true },
] as const;
