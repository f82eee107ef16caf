import fc from "fast-check";

/** Amounts for a container, right and wrong. */
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(0, 4, 64, 128, 256, 512, 1024, 3000) },
  { weight: 1, arbitrary: fc.constantFrom(40_000, 300_000, "256", "${N}", null, 0.5) },
);

/** Members of a container that depend on the platform, and cpu and memory. */
export const platformContainerMembers = {
  cpu: amount,
  memory: amount,
  memoryReservation: amount,
  stopTimeout: fc.constantFrom(2, 120, 121, 600, "${STOP}"),
  privileged: fc.constantFrom(true, false, "true"),
  readonlyRootFilesystem: fc.constantFrom(true, false, null, "${READ_ONLY}"),
  dockerSecurityOptions: fc.constantFrom([], ["no-new-privileges"]),
  dockerLabels: fc.constantFrom({}, { team: "web" }),
  ulimits: fc.constantFrom([], [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }]),
  linuxParameters: fc.record(
    {
      initProcessEnabled: fc.boolean(),
      devices: fc.constantFrom([], [{ hostPath: "/dev/fuse" }]),
      sharedMemorySize: fc.constantFrom(0, 64),
      maxSwap: fc.constantFrom(0, 512),
      swappiness: fc.constantFrom(0, 60),
      capabilities: fc.record(
        { add: fc.array(fc.constantFrom("SYS_PTRACE", "NET_ADMIN", "ALL", "${CAP}"), { maxLength: 2 }) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
  resourceRequirements: fc.array(
    fc.constantFrom(
      { type: "GPU", value: "1" },
      { type: "NeuronDevice", value: "ALL" },
      { type: "GPU", sharingStrategy: "TIME_SLICING" },
    ),
    { maxLength: 2 },
  ),
  restartPolicy: fc.record({ enabled: fc.boolean() }),
  secrets: fc.constantFrom([], [{ name: "A", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/a" }]),
  mountPoints: fc.array(
    fc.record({ sourceVolume: fc.constantFrom("data", "logs"), containerPath: fc.constantFrom("/data", "C:\\data") }),
    { maxLength: 2 },
  ),
  logConfiguration: fc.record(
    {
      logDriver: fc.constantFrom("awslogs", "awsfirelens", "json-file", "syslog", "${DRIVER}"),
      options: fc.record(
        {
          "awslogs-group": fc.constant("/ecs/web"),
          "awslogs-region": fc.constant("eu-west-1"),
          "awslogs-stream-prefix": fc.constantFrom("ecs", ""),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ["logDriver"] },
  ),
};

/** Members of a task that depend on the platform, and its size. */
export const platformTaskMembers = {
  cpu: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("256", "512", "1024", "8192", "1 vCPU", ".25 vcpu", "32 vCPU") },
    { weight: 2, arbitrary: fc.constantFrom("", "2", "300", "500m", "${CPU}", 256, null) },
  ),
  memory: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("512", "1024", "2048", "16384", "1GB", ".5 gb", "60GB") },
    { weight: 2, arbitrary: fc.constantFrom("", "100", "1Gi", "${MEMORY}", 512, null) },
  ),
  taskRoleArn: fc.constantFrom("arn:aws:iam::123456789012:role/ecsTaskExecutionRole", "${ROLE}", null),
  executionRoleArn: fc.constantFrom("", "arn:aws:iam::123456789012:role/ecsTaskExecutionRole", "${ROLE}", null),
  pidMode: fc.constantFrom("host", "task"),
  ipcMode: fc.constantFrom("host", "task", "none", ""),
  placementConstraints: fc.constantFrom([], [{ type: "distinctInstance" }]),
  ephemeralStorage: fc.record({ sizeInGiB: fc.constantFrom(0, 20, 21, 200, 201, "${SIZE}") }),
  volumes: fc.array(
    fc.record(
      {
        name: fc.constantFrom("data", "logs"),
        host: fc.constantFrom({}, { sourcePath: "/data" }, { sourcePath: "D:\\data" }),
        dockerVolumeConfiguration: fc.constantFrom({}, { scope: "task" }),
        efsVolumeConfiguration: fc.constantFrom(
          { fileSystemId: "fs-12345678" },
          { fileSystemId: "fs-12345678", transitEncryption: "DISABLED" },
        ),
        fsxWindowsFileServerVolumeConfiguration: fc.constant({ fileSystemId: "fs-12345678", rootDirectory: "/" }),
      },
      { requiredKeys: ["name"] },
    ),
    { maxLength: 2 },
  ),
};
