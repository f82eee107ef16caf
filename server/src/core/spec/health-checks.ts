/**
 * What the command of a health check begins with.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export const HEALTH_CHECK_PREFIXES = ["CMD", "CMD-SHELL"] as const;

/** The seconds from one health check to the next where the task definition does not say. */
export const DEFAULT_INTERVAL = 30;

/**
 * The bounds of the numbers of a health check, both included, and what holds where a number is left out.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export const HEALTH_CHECK_BOUNDS = [
  { key: "interval", least: 5, most: 300, standard: `the default of ${DEFAULT_INTERVAL}`, unit: " seconds" },
  { key: "timeout", least: 2, most: 60, standard: "the default of 5", unit: " seconds" },
  { key: "retries", least: 1, most: 10, standard: "the default of 3", unit: "" },
  { key: "startPeriod", least: 0, most: 300, standard: "no such period", unit: " seconds" },
] as const;
