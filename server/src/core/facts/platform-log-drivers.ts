/**
 * The log drivers that ECS knows.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const LOG_DRIVERS = [
  "awslogs",
  "splunk",
  "awsfirelens",
  "json-file",
  "syslog",
  "journald",
  "gelf",
  "fluentd",
] as const;

/** The log drivers that work on Fargate, and those that work on managed instances. */
export const FARGATE_LOG_DRIVERS = LOG_DRIVERS.slice(0, 3);
export const MANAGED_INSTANCES_LOG_DRIVERS = LOG_DRIVERS.slice(0, 4);
