import { AWSLOGS_OPTIONS } from "./log-drivers";

/** The options that the drivers of Docker share to put labels and environment variables into each entry. */
const EXTRA = ["tag", "labels", "labels-regex", "env", "env-regex"] as const;

/** The options that Docker itself has for the drivers whose entries it hands on. */
const DELIVERY = ["mode", "max-buffer-size"] as const;

/**
 * The options of each log driver, the ones that are needed or most used first. Those of awslogs are all that ECS takes;
 * to the others the agent passes whatever is written, so that a list can suggest and never refuse. Those of awsfirelens
 * are up to the output of the router: the list has what ECS itself reads, and what every output needs.
 *
 * @see https://docs.docker.com/engine/logging/configure/
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const LOG_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["awslogs", AWSLOGS_OPTIONS],
  ["awsfirelens", ["Name", "Match", "region", "log-driver-buffer-limit"]],
  [
    "splunk",
    [
      "splunk-token",
      "splunk-url",
      "splunk-index",
      "splunk-source",
      "splunk-sourcetype",
      "splunk-format",
      "splunk-capath",
      "splunk-caname",
      "splunk-insecureskipverify",
      "splunk-verify-connection",
      "splunk-gzip",
      "splunk-gzip-level",
      "splunk-index-acknowledgment",
      ...EXTRA,
      ...DELIVERY,
    ],
  ],
  ["json-file", ["max-size", "max-file", "compress", ...EXTRA, ...DELIVERY]],
  [
    "syslog",
    [
      "syslog-address",
      "syslog-facility",
      "syslog-format",
      "syslog-tls-ca-cert",
      "syslog-tls-cert",
      "syslog-tls-key",
      "syslog-tls-skip-verify",
      ...EXTRA,
      ...DELIVERY,
    ],
  ],
  ["journald", [...EXTRA, ...DELIVERY]],
  [
    "gelf",
    [
      "gelf-address",
      "gelf-compression-type",
      "gelf-compression-level",
      "gelf-tcp-max-reconnect",
      "gelf-tcp-reconnect-delay",
      ...EXTRA,
      ...DELIVERY,
    ],
  ],
  [
    "fluentd",
    [
      "fluentd-address",
      "fluentd-async",
      "fluentd-async-reconnect-interval",
      "fluentd-buffer-limit",
      "fluentd-retry-wait",
      "fluentd-max-retries",
      "fluentd-request-ack",
      "fluentd-sub-second-precision",
      ...EXTRA,
      ...DELIVERY,
    ],
  ],
]);

/** What an option of a log driver does, in a sentence of our own; only of those whose name does not tell. */
export const LOG_OPTION_WORDS: ReadonlyMap<string, string> = new Map([
  [
    "awslogs-create-group",
    "Whether the agent creates the log group where it is missing; the execution role needs logs:CreateLogGroup for it.",
  ],
  ["awslogs-region", "The region of the log group."],
  ["awslogs-endpoint", "The address of CloudWatch Logs, where it is not that of the region."],
  ["awslogs-group", "The log group that the container writes to."],
  ["awslogs-stream-prefix", "What the name of each log stream begins with: prefix/container/task. Fargate needs it."],
  [
    "awslogs-datetime-format",
    "A strftime pattern of the date that begins an entry, so that entries may have several lines.",
  ],
  [
    "awslogs-multiline-pattern",
    "A regular expression that fits the first line of an entry, so that entries may have several lines.",
  ],
  [
    "mode",
    "blocking: the container waits until its output is delivered. non-blocking: it goes on, and what finds the buffer full is lost.",
  ],
  ["max-buffer-size", "How much a container in non-blocking mode may have undelivered, such as 25m."],
  ["Name", "The output plugin of the log router, such as cloudwatch_logs or kinesis_firehose."],
  ["Match", "The tags of the entries that the output takes; ECS fills it in where it is left out."],
  ["region", "The region of the service that the output writes to."],
  ["log-driver-buffer-limit", "How many entries wait in memory for the log router."],
  ["splunk-token", "The token of the HTTP event collector; better given by secretOptions."],
  ["splunk-url", "The address of Splunk, with its port."],
  ["max-size", "How large the log file grows before it is rotated, such as 10m."],
  ["max-file", "How many rotated log files are kept; it takes effect with max-size."],
  ["compress", "Whether rotated log files are compressed."],
  ["tag", "What marks the entries of the container; a Go template."],
  ["labels", "The labels of the container that each entry carries, with commas between them."],
  ["labels-regex", "A regular expression of the labels that each entry carries."],
  ["env", "The environment variables that each entry carries, with commas between them."],
  ["env-regex", "A regular expression of the environment variables that each entry carries."],
  ["gelf-address", "Where the entries are sent, such as udp://192.0.2.1:12201."],
  [
    "syslog-address",
    "Where the entries are sent, such as tcp://192.0.2.1:514; the syslog of the instance where it is left out.",
  ],
  ["fluentd-address", "Where the entries are sent, such as localhost:24224."],
]);

/** The values of the options that have few, by option. */
export const LOG_OPTION_VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["awslogs-create-group", ["true", "false"]],
  ["mode", ["non-blocking", "blocking"]],
  ["max-buffer-size", ["25m", "10m", "4m"]],
  ["compress", ["true", "false"]],
  ["fluentd-async", ["true", "false"]],
  ["fluentd-request-ack", ["true", "false"]],
  ["fluentd-sub-second-precision", ["true", "false"]],
  ["splunk-format", ["inline", "json", "raw"]],
  ["splunk-insecureskipverify", ["true", "false"]],
  ["splunk-verify-connection", ["true", "false"]],
  ["splunk-gzip", ["true", "false"]],
  ["gelf-compression-type", ["none", "gzip", "zlib"]],
  ["syslog-format", ["rfc3164", "rfc5424", "rfc5424micro"]],
  ["syslog-tls-skip-verify", ["true", "false"]],
]);

/**
 * The options of a log router that ECS reads itself.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html
 */
export const FIRELENS_OPTIONS = ["enable-ecs-log-metadata", "config-file-type", "config-file-value"] as const;
