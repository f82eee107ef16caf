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

/**
 * What an option of a log driver does, in sentences of our own.
 *
 * @see https://docs.docker.com/engine/logging/drivers/
 */
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
  ["splunk-index", "The index that Splunk puts the entries into."],
  ["splunk-source", "The source of the entries, as Splunk calls it."],
  ["splunk-sourcetype", "The source type of the entries, as Splunk calls it."],
  ["splunk-format", "How an entry is sent: inline, json or raw; inline where it is left out."],
  ["splunk-capath", "The path of the root certificate that Splunk's own is checked against."],
  ["splunk-caname", "The name in Splunk's certificate; the host of splunk-url where it is left out."],
  ["splunk-insecureskipverify", "Whether Splunk's certificate is taken without a check."],
  [
    "splunk-verify-connection",
    "Whether the container starts only if Splunk can be reached, which holds where it is left out.",
  ],
  ["splunk-gzip", "Whether entries are compressed."],
  ["splunk-gzip-level", "How hard entries are compressed: from 0, not at all, to 9; -1 leaves it to gzip."],
  ["splunk-index-acknowledgment", "Whether Splunk has to confirm that it has indexed the entries."],
  ["gelf-address", "Where the entries are sent, such as udp://192.0.2.1:12201."],
  ["gelf-compression-type", "How entries are compressed over UDP: gzip, zlib or none; gzip where it is left out."],
  ["gelf-compression-level", "How hard entries are compressed over UDP: from 0, not at all, to 9; 1 if left out."],
  ["gelf-tcp-max-reconnect", "How often a lost TCP connection is tried again; 3 times where it is left out."],
  ["gelf-tcp-reconnect-delay", "How many seconds lie between two tries; 1 where it is left out."],
  [
    "syslog-address",
    "Where the entries are sent, such as tcp://192.0.2.1:514; the syslog of the instance where it is left out.",
  ],
  ["syslog-facility", "The facility of the entries, such as daemon or local0; daemon where it is left out."],
  ["syslog-format", "The format of the entries, such as rfc5424; the one of the local syslog where it is left out."],
  ["syslog-tls-ca-cert", "The path of the certificates that the server's own is checked against; only with tcp+tls."],
  ["syslog-tls-cert", "The path of the certificate that is shown to the server; only with tcp+tls."],
  ["syslog-tls-key", "The path of the key of that certificate; only with tcp+tls."],
  ["syslog-tls-skip-verify", "Whether the server's certificate is taken without a check; only with tcp+tls."],
  ["fluentd-address", "Where the entries are sent, such as localhost:24224."],
  [
    "fluentd-async",
    "Whether Docker connects in the background, so that the container starts before Fluentd can be reached.",
  ],
  ["fluentd-async-reconnect-interval", "After how many milliseconds the connection is made anew; only if async."],
  ["fluentd-buffer-limit", "How much may wait in memory for Fluentd."],
  ["fluentd-retry-wait", "How long Docker waits before it tries again, such as 1s."],
  ["fluentd-max-retries", "How often Docker tries again."],
  ["fluentd-request-ack", "Whether Fluentd has to confirm each chunk of entries."],
  ["fluentd-sub-second-precision", "Whether the times of entries are exact to the nanosecond."],
]);

/** The values of the options that have few, by option. */
export const LOG_OPTION_VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // ECS refuses any other.
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

/** What each of them does, in a sentence of our own. */
export const FIRELENS_OPTION_WORDS: Readonly<Record<(typeof FIRELENS_OPTIONS)[number], string>> = {
  "enable-ecs-log-metadata":
    "Whether each entry carries the names of its cluster, task and container, which holds where it is left out.",
  "config-file-type": "Where a configuration of your own lies: file, in the image of the log router, or s3.",
  "config-file-value": "The path of that file in the image, or the ARN of the object in S3.",
};
