import { expect, test } from "vitest";
import { makeFargateReady } from "../../../server/src/core/assists/make-fargate-ready";
import { switchNetworkMode } from "../../../server/src/core/assists/switch-network-mode";
import { analyze } from "../../../server/src/core/judging/analyze";
import { hostMentionsOf, loopbackMentionsOf } from "../../../server/src/core/task/references/host-mentions";
import { applyEdits } from "../../../server/src/core/text/text";
import { corpusFiles, hasCorpus } from "../../harness/corpus";
import { assistFor, linked, switched } from "../../harness/switched";
import { taskOf } from "../../harness/task-of";

const BRIDGE = `{
  "family": "shop",
  "networkMode": "bridge",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "web:1",
      "memory": 128,
      "links": ["store:db", "collector"],
      "portMappings": [{ "containerPort": 80, "hostPort": 8080 }],
      "environment": [
        { "name": "DB_URL", "value": "postgres://u:p\\u0040db:5432/shop?x=db" }, // the shop
        { "name": "AWS_XRAY_DAEMON_ADDRESS", "value": "collector:2000" },
        { "name": "OTHER_URL", "value": "https://api.example.com/db:5432" }
      ],
      "healthCheck": { "command": ["CMD-SHELL", "nc -z db 5432 && curl http://collector:4318"] }
    },
    { "name": "store", "image": "postgres:17", "memory": 128, "portMappings": [{ "containerPort": 5432 }] },
    { "name": "collector", "image": "otel:1", "memory": 128, "portMappings": [{ "containerPort": 2000, "protocol": "udp" }] }
  ]
}
`;

test("a switch to awsvpc rewrites what a link resolved, and says so", () => {
  const { said, text } = switched(BRIDGE, "awsvpc");
  expect(said).toEqual([
    "Switch to awsvpc and rewrite 3 addresses",
    'Remove links from container "web"',
    'Change DB_URL in container "web" from "db:5432" to "localhost:5432"',
    'Change AWS_XRAY_DAEMON_ADDRESS in container "web" from "collector:2000" to "localhost:2000"',
    'Change healthCheck in container "web" from "db", "collector:4318" to "localhost", "localhost:4318"',
  ]);
  expect(text).toContain('"postgres://u:p\\u0040localhost:5432/shop?x=db" }, // the shop');
  expect(text).toContain('"nc -z localhost 5432 && curl http://localhost:4318"');
  expect(text).toContain('"https://api.example.com/db:5432"');
});

test("switching back links mapped containers, so that the same ones are reached", () => {
  const there = switched(BRIDGE, "awsvpc").text;
  const { said, text } = switched(there, "bridge");
  expect(said).toEqual([
    "Switch to bridge and rewrite 3 addresses, unsafe",
    'Add links from container "web" to "store", "collector"',
    'Change DB_URL in container "web" from "localhost:5432" to "store:5432"',
    'Change AWS_XRAY_DAEMON_ADDRESS in container "web" from "localhost:2000" to "collector:2000"',
    'Change healthCheck in container "web" from "localhost" to "store"',
  ]);
  expect(text).toContain('"links": ["store", "collector"]');
  // The file does not say what listens on 4318: no container maps it.
  expect(text).toContain('"nc -z store 5432 && curl http://localhost:4318"');
  expect(switched(text, "awsvpc").text).toBe(there);
});

test("an address stays with its link if another container has the port, and the title counts it", () => {
  const text = `{ "networkMode": "bridge", "containerDefinitions": [
    { "name": "proxy", "image": "nginx:1", "memory": 128, "links": ["one:a", "two:b", "three"], "portMappings": [{ "containerPort": 80 }],
      "environment": [{ "name": "A_URL", "value": "http://a:8080" }, { "name": "B_URL", "value": "http://b:8080" }, { "name": "C_URL", "value": "http://three:9000" }] },
    { "name": "one", "image": "app:1", "memory": 128 }, { "name": "two", "image": "app:1", "memory": 128 }, { "name": "three", "image": "app:1", "memory": 128 }
  ] }`;
  const { said, text: after } = switched(text, "awsvpc");
  expect(said).toEqual([
    "Switch to awsvpc and rewrite 1 address (3 to decide), unsafe",
    'Change C_URL in container "proxy" from "three:9000" to "localhost:9000"',
  ]);
  const found = analyze(after, { insist: true }).findings;
  expect(found.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^links-unsupported: /),
      'container-address-unresolved: "a:8080" in A_URL does not resolve in awsvpc mode; give container "one" or container "two" another port. The name comes from link "one:a". In awsvpc mode there are no links, and both containers would listen on the same port.',
      'container-address-unresolved: "b:8080" in B_URL does not resolve in awsvpc mode; give container "two" or container "one" another port. The name comes from link "two:b". In awsvpc mode there are no links, and both containers would listen on the same port.',
    ]),
  );
});

test("a name without a link is rewritten too, but not one that the Docker daemon resolves", () => {
  const text = `{ "networkMode": "bridge", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "environment": [{ "name": "KAFKA_BROKERS", "value": "kafka-1:9092,kafka-2:9092" }, { "name": "DB_HOST", "value": "db" }],
      "logConfiguration": { "logDriver": "fluentd", "options": { "fluentd-address": "logs:24224" } } },
    { "name": "kafka-1", "image": "kafka:4", "memory": 128 }, { "name": "kafka-2", "image": "kafka:4", "memory": 128 },
    { "name": "db", "image": "mariadb:11", "memory": 128 }, { "name": "logs", "image": "fluentd:1", "memory": 128, "portMappings": [{ "containerPort": 24224 }] }
  ] }`;
  expect(switched(text, "awsvpc").said).toEqual([
    "Switch to awsvpc and rewrite 1 address (2 to decide), unsafe",
    'Change DB_HOST in container "web" from "db" to "127.0.0.1"',
  ]);
});

test("none mode connects no containers, so each address is left and counted", () => {
  expect(switched(BRIDGE, "none").said).toEqual(["Switch to none (5 to decide), unsafe"]);
});

test("a container's own hostname is rewritten for awsvpc and stays otherwise", () => {
  const text = `{ "networkMode": "bridge", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "hostname": "front", "healthCheck": { "command": ["CMD", "curl", "http://front:80/"] } }
  ] }`;
  expect(switched(text, "awsvpc").said).toEqual([
    "Switch to awsvpc and rewrite 1 address",
    'Remove hostname from container "web"',
    'Change healthCheck in container "web" from "front:80" to "localhost:80"',
  ]);
  expect(switched(text, "host").said).toEqual(["Switch to host"]);
});

test.each([
  ["an image", '{ "name": "IMAGE", "value": "db:7" }, { "name": "USERS", "value": "db:1000,db2:1001" }'],
  [
    "a user",
    '{ "name": "URL", "value": "postgres://db:${PW}@rds.example.com/x" }, { "name": "AUTH", "value": "db:12345" }',
  ],
  ["a kind", '{ "name": "CACHE_BACKEND", "value": "db" }, { "name": "PROXY", "value": "db" }'],
  ["an address behind an escape that JSON lacks", '{ "name": "CONF", "value": "set \\$x; proxy_pass http://db:80" }'],
])("%s is no address", (_, environment) => {
  expect(switched(linked(environment), "awsvpc").said[0]).toBe("Switch to awsvpc");
});

test("two similar containers without ports are not the same localhost", () => {
  const environment = '{ "name": "A_HOST", "value": "db" }, { "name": "B_HOST", "value": "db2" }';
  expect(switched(linked(environment), "awsvpc").said[0]).toBe("Switch to awsvpc (2 to decide), unsafe");
});

test("a link to a container in another file stays while a text needs it", () => {
  const text = linked('{ "name": "U", "value": "http://cache:80" }').replace('"db2"]', '"other:cache"]');
  expect(switched(text, "awsvpc").said).toEqual(["Switch to awsvpc (1 to decide), unsafe"]);
  expect(switched(text, "awsvpc").text).toContain('"other:cache"');
});

test("extra hosts, or no network at all, make a switch unsafe", () => {
  const hosts = linked("", ', "extraHosts": [{ "hostname": "api", "ipAddress": "10.0.0.9" }]');
  expect(switched(hosts, "awsvpc").said[0]).toBe("Switch to awsvpc, unsafe");
  expect(switched(linked("").replace('"bridge"', '"none"'), "awsvpc").said[0]).toBe("Switch to awsvpc, unsafe");
});

test("hundreds of linked containers are handled in linear time", () => {
  const containers = Array.from({ length: 400 }, (_, index) => {
    return `{ "name": "c${index}", "image": "a:1", "links": ["c0:x"], "environment": [{ "name": "X_URL", "value": "http://x:80" }] }`;
  });
  const text = `{ "networkMode": "awsvpc", "containerDefinitions": [${containers.join(",")}] }`;
  const found = analyze(text, { insist: true }).findings.filter(({ rule }) => rule.id === "links-unsupported");
  expect(found.length).toBe(400);
});

test("Make Fargate-ready rewrites the addresses as well", () => {
  const assist = makeFargateReady(taskOf(BRIDGE));
  expect(assist?.description.filter((line) => line.startsWith("Change DB_URL"))).toEqual([
    'Change DB_URL in container "web" from "db:5432" to "localhost:5432"',
  ]);
});

test("removing links alone is not safe while texts need them", () => {
  const text = BRIDGE.replace('"bridge"', '"awsvpc"').replace(', "hostPort": 8080', "");
  const [finding] = analyze(text, { insist: true }).findings.filter(({ rule }) => rule.id === "links-unsupported");
  expect(finding?.fixes?.map(({ title, safe }) => `${title}${safe ? "" : " (unsafe)"}`)).toEqual([
    "Remove links and rewrite 3 addresses",
    "Remove links (unsafe)",
  ]);
  const repaired = applyEdits(text, finding?.fixes?.[0]?.edits() ?? []);
  expect(hostMentionsOf(taskOf(repaired))).toEqual([]);
});

test.skipIf(!hasCorpus)("in real files a switch there and back reaches the same containers", () => {
  const compared: string[] = [];
  for (const { path, text } of corpusFiles("taskdefs")) {
    const [task] = analyze(text).tasks;
    if (task === undefined) continue;
    const linked = hostMentionsOf(task).filter(({ link }) => link !== undefined);
    const there = switchNetworkMode(task, "awsvpc") ?? switchNetworkMode(task, "host");
    if (linked.length === 0 || there === undefined) continue;
    const shared = applyEdits(text, there.edits());
    const meant = loopbackMentionsOf(taskOf(shared)).map(({ target, port }) => `${target?.label} ${port}`);
    // From then on, a text that already says localhost reaches the others too.
    expect(meant, path).toEqual(expect.arrayContaining(linked.map(({ target, port }) => `${target?.label} ${port}`)));
    const back = applyEdits(shared, assistFor(shared, "bridge").edits());
    const again = hostMentionsOf(taskOf(back)).filter(({ link }) => link !== undefined);
    expect(
      again.map(({ target, port }) => `${target?.label} ${port}`),
      path,
    ).toEqual(meant);
    compared.push(path);
  }
  expect(compared.length).toBeGreaterThan(3);
});
