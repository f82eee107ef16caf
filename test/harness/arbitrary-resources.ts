import fc from "fast-check";

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null | string> =>
  fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(null, "${X}", "") });

const volumeName = fc.constantFrom("data", "cache", "docker.sock", "my data", "dta", "", "${V}");

const volume = fc.record(
  {
    name: volumeName,
    host: fc.constantFrom({}, { sourcePath: "/srv" }, { sourcePath: "" }, "${HOST}"),
    dockerVolumeConfiguration: fc.record(
      { scope: fc.constantFrom("task", "shared", "${S}"), autoprovision: fc.boolean() },
      { requiredKeys: [] },
    ),
    efsVolumeConfiguration: fc.record(
      {
        fileSystemId: fc.constantFrom("fs-1", ""),
        rootDirectory: fc.constantFrom("/", "/x"),
        transitEncryption: fc.constantFrom("ENABLED", "DISABLED", "${TLS}"),
        transitEncryptionPort: fc.constantFrom(0, 2999),
        authorizationConfig: fc.record(
          { accessPointId: fc.constantFrom("fsap-1", ""), iam: fc.constantFrom("ENABLED", "DISABLED") },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ["fileSystemId"] },
    ),
    s3filesVolumeConfiguration: fc.record(
      {
        fileSystemArn: fc.constantFrom("arn:aws:s3files:eu-west-1:111122223333:file-system/fs-1", "fs-1", ""),
        rootDirectory: fc.constantFrom("/", "/x"),
        accessPointArn: fc.constantFrom("arn:x", "fsap-1"),
      },
      { requiredKeys: ["fileSystemArn"] },
    ),
    fsxWindowsFileServerVolumeConfiguration: fc.constant({ fileSystemId: "fs-1" }),
    configuredAtLaunch: fc.boolean(),
  },
  { requiredKeys: [] },
);

const mountPoint = fc.record(
  {
    sourceVolume: volumeName,
    containerPath: fc.constantFrom("/data", "/data/", "data", "/", "C:\\data", "", "${P}"),
    readOnly: fc.boolean(),
  },
  { requiredKeys: [] },
);

const ulimit = fc.record(
  {
    name: fc.constantFrom("nofile", "nproc", ""),
    softLimit: fc.constantFrom(1, 10, -1),
    hardLimit: fc.constantFrom(1, 5, -1),
  },
  { requiredKeys: ["name"] },
);

const linuxParameters = fc.record(
  {
    capabilities: fc.record(
      {
        add: fc.array(fc.constantFrom("SYS_PTRACE", "CAP_NET_ADMIN", "netraw", "CHOWNN", "BPF", ""), { maxLength: 2 }),
        drop: fc.array(fc.constantFrom("ALL", "cap_all", "NETRAW", "${C}"), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    maxSwap: fc.constantFrom(0, 1024, -1),
    swappiness: fc.constantFrom(0, 60, 101, -1),
    tmpfs: fc.array(
      fc.record(
        {
          containerPath: fc.constantFrom("/tmp", "tmp", ""),
          size: fc.constantFrom(64, 0, -1),
          mountOptions: fc.array(fc.constantFrom("ro", "NOEXEC", "mode=1777", "ro,rw", "size=1"), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

const resourceRequirement = fc.record(
  {
    type: fc.constantFrom("GPU", "NeuronDevice", "InferenceAccelerator", "${T}"),
    value: fc.constantFrom("1", "ALL", "two", "device_1", "", "${N}"),
    sharingStrategy: fc.constantFrom({ nvidiaMps: { memory: 1024 } }, {}),
  },
  { requiredKeys: ["type"] },
);

const tag = fc.record(
  { key: fc.constantFrom("team", "aws:x", "a,b", "", "${K}"), value: fc.constantFrom("x", "y", "a;b", "") },
  { requiredKeys: [] },
);

const role = fc.constantFrom(
  "app",
  "arn:aws:iam::111122223333:role/app",
  "arn:aws:iam:111122223333:role/app",
  "arn:aws:iam::12:role/app",
  "arn:aws:s3:::bucket",
  "",
  "${ROLE}",
);

/** A container's volumes, Linux parameters and devices, right and wrong. */
export const containerResources = fc.record(
  {
    privileged: fc.boolean(),
    mountPoints: maybe(fc.array(mountPoint, { maxLength: 3 })),
    volumesFrom: maybe(
      fc.array(fc.record({ sourceContainer: fc.constantFrom("web", "db", "dbb", "") }, { requiredKeys: [] }), {
        maxLength: 2,
      }),
    ),
    ulimits: maybe(fc.array(ulimit, { maxLength: 3 })),
    linuxParameters: maybe(linuxParameters),
    resourceRequirements: maybe(fc.array(resourceRequirement, { maxLength: 2 })),
    dockerSecurityOptions: fc.array(fc.constantFrom("no-new-privileges", "apparmor=web", "seccomp=x", ""), {
      maxLength: 2,
    }),
    credentialSpecs: fc.array(fc.constantFrom("credentialspec:arn:x", "arn:x", ""), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** A task's volumes, roles, placement and tags, right and wrong. */
export const taskResources = fc.record(
  {
    volumes: maybe(fc.array(volume, { maxLength: 3 })),
    ipcMode: fc.constantFrom("host", "task", "none", "${IPC}"),
    taskRoleArn: role,
    executionRoleArn: role,
    inferenceAccelerators: fc.constantFrom([], [{ deviceName: "device_1", deviceType: "eia2.medium" }]),
    placementConstraints: maybe(
      fc.array(
        fc.record(
          {
            type: fc.constant("memberOf"),
            expression: fc.constantFrom(
              "attribute:x == y",
              "attributes:x = y",
              "(attribute:x = y",
              "attribute:x in [a",
              "",
            ),
          },
          { requiredKeys: ["type"] },
        ),
        { maxLength: 12 },
      ),
    ),
    tags: maybe(fc.array(tag, { maxLength: 3 })),
  },
  { requiredKeys: [] },
);
