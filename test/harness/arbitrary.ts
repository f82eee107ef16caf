import fc from "fast-check";
import { platformContainerMembers, platformTaskMembers } from "./arbitrary-platforms";
import { containerResources, taskResources } from "./arbitrary-resources";
import { runtimeMembers } from "./arbitrary-runtime";

/** A port, right and wrong: known, out of range, a placeholder, of the wrong type. */
const port = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(80, 81, 443, 3000, 8080, 9000) },
  { weight: 1, arbitrary: fc.constantFrom(0, 22, 24224, 32768, 51678, 65535, 65536, -1, 80.5) },
  { weight: 1, arbitrary: fc.constantFrom("${PORT}", "80", null, true) },
);

const portMapping = fc.record(
  {
    name: fc.constantFrom("web", "api", "Web Port", "${NAME}"),
    containerPort: port,
    containerPortRange: fc.constantFrom("8080-8090", "8085-8100", "90-80", "80", "1-70000"),
    hostPort: port,
    protocol: fc.constantFrom("tcp", "udp", "TCP", "http"),
    appProtocol: fc.constantFrom("http", "http2", "grpc", "HTTP", "tcp"),
  },
  { requiredKeys: [] },
);

/** Members that the structure does not have. Each is rare; one has a meaningless name. */
function strange(
  members: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  senseless: fc.Arbitrary<unknown>,
): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const absent = { weight: 7, arbitrary: fc.constant(undefined) };
  return Object.fromEntries(
    Object.entries({ ...members, xyzzy: senseless }).map(([key, arbitrary]) => [
      key,
      fc.oneof(absent, { weight: 1, arbitrary }),
    ]),
  );
}

const containerName = fc.constantFrom("web", "db", "cache", "envoy", "${C}");

const containerNetwork = fc.record(
  {
    name: containerName,
    image: fc.constantFrom("nginx", "<IMAGE1_NAME>"),
    user: fc.constantFrom("root", "0", "1000:1000", "node"),
    essential: fc.boolean(),
    links: fc.oneof(
      fc.array(fc.constantFrom("web", "db:database", "cache", "wbe", "a b", "${L}"), { maxLength: 3 }),
      fc.constant("db"),
    ),
    hostname: fc.constantFrom("", "web", "${H}"),
    dnsServers: fc.array(fc.constantFrom("10.0.0.2", "${DNS}"), { maxLength: 2 }),
    dnsSearchDomains: fc.array(fc.constant("example.com"), { maxLength: 1 }),
    extraHosts: fc.array(fc.constant({ hostname: "a", ipAddress: "10.0.0.1" }), { maxLength: 1 }),
    disableNetworking: fc.boolean(),
    systemControls: fc.array(
      fc.record({
        namespace: fc.constantFrom("net.core.somaxconn", "kernel.msgmax", "kernel.shm_max", "vm.max_map_count"),
        value: fc.constantFrom("1", "2"),
      }),
      { maxLength: 2 },
    ),
    firelensConfiguration: fc.constant({ type: "fluentbit" }),
    ...strange(
      {
        Image: fc.constantFrom("nginx", null),
        essetial: fc.boolean(),
        networkMode: fc.constantFrom("awsvpc", "host"),
        volumes: fc.constantFrom([{ name: "data" }], ["data:/data"]),
        mem_limit: fc.constantFrom(512, "512m"),
        capabilities: fc.constant({ add: ["SYS_PTRACE"] }),
      },
      fc.constantFrom("x", 1, null),
    ),
    cpu: fc.constantFrom(128, "128", null, 1.5, true),
    environment: fc.constantFrom(
      [],
      [null],
      { A: "b", PORT: 80 },
      [
        { name: "A", value: 1 },
        { name: "B", value: true },
      ],
      ["A=b"],
      [{ name: "A", valueFrom: "arn:aws:ssm:us-east-1:123456789012:parameter/a" }],
    ),
    healthCheck: fc.constantFrom({}, { command: null }, { command: "true", interval: "5" }, null),
    logConfiguration: fc.constantFrom(
      { logDriver: "aws-logs", options: { "awslogs-create-group": true, mode: null } },
      [{ logDriver: "awslogs" }],
    ),
    portMappings: fc.oneof(
      { weight: 9, arbitrary: fc.array(portMapping, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, "${PORTS}") },
    ),
  },
  { requiredKeys: ["portMappings"] },
);

/** A container with its resources and its demands on the host, besides the network members. */
const fullContainer = fc
  .tuple(containerNetwork, fc.record(platformContainerMembers, { requiredKeys: [] }))
  .map(([network, platform]) => ({ ...network, ...platform }));

/** A container that says how it starts, runs and logs, besides the network members. */
const runningContainer = fc
  .tuple(containerNetwork, fc.record(runtimeMembers, { requiredKeys: [] }))
  .map(([network, runtime]) => ({ ...network, ...runtime }));

/** A container with mounts and limits, besides the network members. */
const resourceContainer = fc
  .tuple(containerNetwork, containerResources)
  .map(([network, resources]) => ({ ...network, ...resources }));

const taskMembers = fc.record(
  {
    family: fc.constantFrom("app", "my app", "${FAMILY}"),
    networkMode: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom("awsvpc", "bridge", "host", "none") },
      { weight: 1, arbitrary: fc.constantFrom("default", "nat", "AWSVPC", "brige", "${MODE}", null, 1) },
    ),
    requiresCompatibilities: fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES") },
        { weight: 1, arbitrary: fc.constantFrom("fargate", "ECS", "${TYPE}") },
      ),
      { maxLength: 2 },
    ),
    runtimePlatform: fc.record(
      {
        cpuArchitecture: fc.constantFrom("X86_64", "ARM64"),
        operatingSystemFamily: fc.constantFrom(
          "LINUX",
          "LINUX",
          "WINDOWS_SERVER_2022_CORE",
          "WINDOWS_SERVER_2016_FULL",
          "${OS}",
        ),
      },
      { requiredKeys: [] },
    ),
    proxyConfiguration: fc.record(
      {
        type: fc.constant("APPMESH"),
        containerName,
        properties: fc.constantFrom([], [{ name: "ProxyIngressPort", value: "15000" }]),
      },
      { requiredKeys: ["containerName"] },
    ),
    enableFaultInjection: fc.boolean(),
    ...strange(
      {
        revision: fc.constant(7),
        status: fc.constantFrom("ACTIVE", null),
        desiredCount: fc.constant(1),
        image: fc.constant("nginx"),
        Tags: fc.constant([]),
      },
      fc.constant({ a: [1] }),
    ),
    ...platformTaskMembers,
    containerDefinitions: fc.array(fc.oneof(containerNetwork, fullContainer, runningContainer, resourceContainer), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ["containerDefinitions"] },
);

/** A task definition, half of the time with mistakes: every member that some rule reads, in any key order. */
export const taskDefinitionValue = fc
  .tuple(taskMembers, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: taskResources }))
  .map(([members, resources]): Readonly<Record<string, unknown>> => ({ ...members, ...resources }))
  .chain((task) =>
    fc
      .shuffledSubarray(Object.keys(task), { minLength: Object.keys(task).length })
      .map((keys) => Object.fromEntries(keys.map((key) => [key, task[key]]))),
  );

/** How a value is written. */
export interface Writing {
  readonly indent: string | number;
  readonly lineEnd: "\n" | "\r\n";
  readonly byteOrderMark: boolean;
  /** A comment after every nth line; 0 for none. */
  readonly comments: number;
  /** Every nth line with a whole member is repeated; 0 for none. */
  readonly doubled: number;
}

/** Every style. */
export const writing: fc.Arbitrary<Writing> = fc.record({
  indent: fc.constantFrom(0, 2, 4, "\t"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  byteOrderMark: fc.boolean(),
  comments: fc.nat({ max: 4 }),
  doubled: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 9 }) }),
});

/** The text of a value in a style. */
export function write(value: unknown, { indent, lineEnd, byteOrderMark, comments, doubled }: Writing): string {
  const isMember = /^\s*"\w+": (?:"|\d|true|false|null).*,$/;
  const lines = JSON.stringify(value, undefined, indent)
    .split("\n")
    .flatMap((line, index) => (doubled > 0 && index % doubled === 0 && isMember.test(line) ? [line, line] : [line]));
  const commented = lines.map((line, index) =>
    lines.length > 1 && comments > 0 && index % comments === 0 ? `${line} // note ${index}` : line,
  );
  return (byteOrderMark ? "\uFEFF" : "") + commented.join(lineEnd) + (indent === 0 ? "" : lineEnd);
}

/** A task definition in any style. */
export const taskDefinitionText = fc.tuple(taskDefinitionValue, writing).map(([value, style]) => write(value, style));

/** A task definition with a piece removed, repeated or replaced by rubbish, as happens while typing. */
export const damagedText = fc
  .tuple(
    taskDefinitionText,
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.constantFrom(
      "",
      "",
      '"',
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      "{{",
      "${",
      "}}",
      "/*",
      "//",
      "\\",
      "\u0000",
      "null",
      "\uD800",
    ),
  )
  .map(([text, at, length, rubbish]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + rubbish + text.slice(start + length);
  });
