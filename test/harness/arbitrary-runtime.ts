import fc from "fast-check";

const name = fc.constantFrom("web", "db", "cache", "wbe", "envoy", "${C}", "");

const namedValue = fc.record(
  {
    name: fc.constantFrom("A", "B", "a", "DB_PASSWORD", "API_TOKEN", "${N}", ""),
    value: fc.constantFrom("1", "2", "hunter2", "postgres://a:b@c/d", "${V}"),
  },
  { requiredKeys: ["name"] },
);

const secret = fc.record({
  name: fc.constantFrom("A", "B", "splunk-token", "API_TOKEN", "${N}"),
  valueFrom: fc.constantFrom("/a", "/b", "${V}"),
});

const options = fc.record(
  {
    "awslogs-group": fc.constantFrom("/ecs/web", "${GROUP}", ""),
    "awslogs-region": fc.constantFrom("eu-west-1", "${REGION}"),
    "awslogs-regoin": fc.constant("eu-west-1"),
    "awslogs-create-group": fc.constantFrom("true", "True", "false", "yes", "${CREATE}"),
    "awslogs-datetime-format": fc.constant("%H"),
    "awslogs-multiline-pattern": fc.constant("^a"),
    mode: fc.constantFrom("blocking", "non-blocking", "nonblocking", "async"),
    "max-buffer-size": fc.constant("25m"),
    log_key: fc.constant("log"),
    "splunk-url": fc.constant("https://splunk.example.com"),
  },
  { requiredKeys: [] },
);

/** The members about how a container starts, runs and logs, right and wrong. */
export const runtimeMembers = {
  dependsOn: fc.array(
    fc.record(
      {
        containerName: name,
        condition: fc.constantFrom("START", "COMPLETE", "SUCCESS", "HEALTHY", "healthy", "${CONDITION}"),
      },
      { requiredKeys: ["containerName"] },
    ),
    { maxLength: 3 },
  ),
  volumesFrom: fc.array(fc.record({ sourceContainer: name }), { maxLength: 1 }),
  startTimeout: fc.constantFrom(0, 2, 121, "${T}"),
  stopTimeout: fc.constantFrom(-1, 2, 120, null),
  restartPolicy: fc.record(
    {
      enabled: fc.boolean(),
      restartAttemptPeriod: fc.constantFrom(0, 60, 1800, 1801),
      ignoredExitCodes: fc.constantFrom([], [0], [0, 64, 78]),
    },
    { requiredKeys: [] },
  ),
  healthCheck: fc.record(
    {
      command: fc.constantFrom(
        ["CMD-SHELL", "curl -f http://localhost/ || exit 1"],
        ["CMD-SHELL", "curl", "-f", "http://localhost/"],
        ["CMD-SHELL"],
        ["cmd-shell", "true"],
        ["CMD-SHELL, true"],
        ["/check"],
        ["${CHECK}"],
        [],
      ),
      interval: fc.constantFrom(0, 5, 30, 301),
      timeout: fc.constantFrom(1, 5, 60, 61),
      retries: fc.constantFrom(0, 3, 11),
      startPeriod: fc.constantFrom(-1, 0, 301, "${P}"),
    },
    { requiredKeys: [] },
  ),
  environment: fc.array(namedValue, { maxLength: 3 }),
  secrets: fc.array(secret, { maxLength: 3 }),
  environmentFiles: fc.array(
    fc.record({
      value: fc.constantFrom("arn:aws:s3:::b/a.env", "arn:aws:s3:::b/a.txt", "s3://b/a.env", "a.env", "${F}"),
      type: fc.constant("s3"),
    }),
    { maxLength: 2 },
  ),
  logConfiguration: fc.record(
    {
      logDriver: fc.constantFrom("awslogs", "awslogs", "awsfirelens", "splunk", "json-file", "${DRIVER}"),
      options,
      secretOptions: fc.array(secret, { maxLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  firelensConfiguration: fc.record(
    {
      type: fc.constantFrom("fluentbit", "fluentd"),
      options: fc.record(
        {
          "enable-ecs-log-metadata": fc.constantFrom("true", "yes"),
          "config-file-type": fc.constantFrom("s3", "file", "S3"),
          "config-file-value": fc.constantFrom("arn:aws:s3:::b/a.conf", "a.conf", "/fluentd/etc/fluent.conf"),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
  repositoryCredentials: fc.constant({ credentialsParameter: "registry" }),
};
