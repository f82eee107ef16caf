import { AWSLOGS_OPTIONS } from "./log-drivers";

/** The options that the drivers of Docker share to put labels and environment variables into each entry. */
const EXTRA = ["tag", "labels", "labels-regex", "env", "env-regex"] as const;

/** The options of Docker for drivers that send entries. */
const DELIVERY = ["mode", "max-buffer-size"] as const;

/**
 * The options of each log driver, the required and usual ones first. For awslogs, ECS accepts only these. For the
 * others, the agent passes on every option, so the list is only for suggestions. Those of awsfirelens depend on the
 * output of the router; the list has the options that ECS reads, and those that every output needs.
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

/**
 * Our descriptions of the options of log drivers.
 *
 * @see https://docs.docker.com/engine/logging/drivers/
 */
export const LOG_OPTION_WORDS: ReadonlyMap<string, string> = new Map([
  [
    "awslogs-create-group",
    "Whether the agent creates a missing log group, for which the execution role needs logs:CreateLogGroup.",
  ],
  ["awslogs-region", "The region of the log group."],
  ["awslogs-endpoint", "The endpoint of CloudWatch Logs, if it is not that of the region."],
  ["awslogs-group", "The log group that the container writes to."],
  ["awslogs-stream-prefix", "The prefix of log stream names: prefix/container/task. Required on Fargate."],
  ["awslogs-datetime-format", "A strftime pattern of the date that begins an entry, for entries with several lines."],
  ["awslogs-multiline-pattern", "A regular expression for the first line of an entry, for entries with several lines."],
  [
    "mode",
    "blocking: the container waits for delivery. non-blocking: it continues, and output is lost if the buffer is full.",
  ],
  ["max-buffer-size", "The size of the buffer in non-blocking mode, such as 25m."],
  ["Name", "The output plugin of the log router, such as cloudwatch_logs or kinesis_firehose."],
  ["Match", "The tags of the entries for this output. ECS fills it in if it is omitted."],
  ["region", "The region of the service that the output writes to."],
  ["log-driver-buffer-limit", "The most entries that wait in memory for the log router."],
  ["splunk-token", "The token of the HTTP event collector. Better set in secretOptions."],
  ["splunk-url", "The address of Splunk, with its port."],
  ["max-size", "The size at which the log file is rotated, such as 10m."],
  ["max-file", "How many rotated log files are kept. Works only with max-size."],
  ["compress", "Whether rotated log files are compressed."],
  ["tag", "The tag of the entries of the container, as a Go template."],
  ["labels", "The labels of the container to add to each entry, separated by commas."],
  ["labels-regex", "A regular expression for the labels to add to each entry."],
  ["env", "The environment variables to add to each entry, separated by commas."],
  ["env-regex", "A regular expression for the environment variables to add to each entry."],
  ["splunk-index", "The Splunk index for the entries."],
  ["splunk-source", "The Splunk source of the entries."],
  ["splunk-sourcetype", "The Splunk source type of the entries."],
  ["splunk-format", "The format of an entry: inline, json or raw. The default is inline."],
  ["splunk-capath", "The path of the root certificate for Splunk's certificate."],
  ["splunk-caname", "The name in Splunk's certificate. The default is the host of splunk-url."],
  ["splunk-insecureskipverify", "Whether Splunk's certificate is accepted without a check."],
  ["splunk-verify-connection", "Whether the container starts only if Splunk can be reached. The default is true."],
  ["splunk-gzip", "Whether entries are compressed."],
  ["splunk-gzip-level", "The compression level, from 0 (none) to 9. -1 is the default of gzip."],
  ["splunk-index-acknowledgment", "Whether Splunk has to confirm that it has indexed the entries."],
  ["gelf-address", "Where the entries are sent, such as udp://192.0.2.1:12201."],
  ["gelf-compression-type", "The compression over UDP: gzip, zlib or none. The default is gzip."],
  ["gelf-compression-level", "The compression level over UDP, from 0 (none) to 9. The default is 1."],
  ["gelf-tcp-max-reconnect", "How often a lost TCP connection is retried. The default is 3."],
  ["gelf-tcp-reconnect-delay", "The seconds between two retries. The default is 1."],
  [
    "syslog-address",
    "Where the entries are sent, such as tcp://192.0.2.1:514. The default is the syslog of the instance.",
  ],
  ["syslog-facility", "The facility of the entries, such as daemon or local0. The default is daemon."],
  ["syslog-format", "The format of the entries, such as rfc5424. The default is that of the local syslog."],
  ["syslog-tls-ca-cert", "The path of the CA certificates for the server's certificate. Only with tcp+tls."],
  ["syslog-tls-cert", "The path of the client certificate. Only with tcp+tls."],
  ["syslog-tls-key", "The path of the key of the client certificate. Only with tcp+tls."],
  ["syslog-tls-skip-verify", "Whether the server's certificate is accepted without a check. Only with tcp+tls."],
  ["fluentd-address", "Where the entries are sent, such as localhost:24224."],
  [
    "fluentd-async",
    "Whether Docker connects in the background, so that the container starts before Fluentd can be reached.",
  ],
  ["fluentd-async-reconnect-interval", "The milliseconds before Docker connects again. Only if async."],
  ["fluentd-buffer-limit", "The size of the buffer for Fluentd."],
  ["fluentd-retry-wait", "How long Docker waits before a retry, such as 1s."],
  ["fluentd-max-retries", "The most retries."],
  ["fluentd-request-ack", "Whether Fluentd has to confirm each chunk of entries."],
  ["fluentd-sub-second-precision", "Whether timestamps have nanoseconds."],
]);

/** The values of options with a short list of values. */
export const LOG_OPTION_VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // ECS rejects any other value.
  ["awslogs-create-group", ["true"]],
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

/** Our descriptions of these options. */
export const FIRELENS_OPTION_WORDS: Readonly<Record<(typeof FIRELENS_OPTIONS)[number], string>> = {
  "enable-ecs-log-metadata":
    "Whether each entry has the names of its cluster, task and container. The default is true.",
  "config-file-type": "Where your own configuration is: file (in the image of the log router) or s3.",
  "config-file-value": "The path of that file in the image, or the ARN of the object in S3.",
};
