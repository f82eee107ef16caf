/** The options that ECS requires, by log driver. */
export const REQUIRED_LOG_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["awslogs", ["awslogs-group", "awslogs-region"]],
  ["splunk", ["splunk-token", "splunk-url"]],
]);

/**
 * Every option of the awslogs driver that ECS accepts, in the order of its documentation.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const AWSLOGS_OPTIONS = [
  "awslogs-create-group",
  "awslogs-region",
  "awslogs-endpoint",
  "awslogs-group",
  "awslogs-stream-prefix",
  "awslogs-datetime-format",
  "awslogs-multiline-pattern",
  "mode",
  "max-buffer-size",
] as const;

/** The values of the option `mode`, which every driver but FireLens has. */
export const LOG_MODES = ["blocking", "non-blocking"] as const;

/** The log driver that sends the logs to a FireLens container. Its options are those of the router's output. */
export const FIRELENS_DRIVER = "awsfirelens";

/**
 * Where ECS puts the configuration that it generates for the log router, by the type of the router.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html
 */
export const GENERATED_FIRELENS_FILES: ReadonlyMap<string, string> = new Map([
  ["fluentbit", "/fluent-bit/etc/fluent-bit.conf"],
  ["fluentd", "/fluentd/etc/fluent.conf"],
]);

/**
 * Where a log router can read a configuration from: the values of the option `config-file-type`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html
 */
export const FIRELENS_FILE_TYPES = ["s3", "file"] as const;
