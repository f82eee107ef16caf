import { expect, test } from "vitest";
import { analyze } from "../../../server/src/core/judging/analyze";
import { linked, switched } from "../../harness/switched";

const ONLY_ITSELF = "reaches only that container in bridge mode";

test("a link that would close a cycle is not added", () => {
  const text = `{ "networkMode": "awsvpc", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "portMappings": [{ "containerPort": 80 }], "environment": [{ "name": "API_URL", "value": "http://localhost:90" }] },
    { "name": "api", "image": "api:1", "memory": 128, "portMappings": [{ "containerPort": 90 }], "environment": [{ "name": "WEB_URL", "value": "http://localhost:80" }] }
  ] }`;
  expect(switched(text, "bridge").said).toEqual([
    "Switch to bridge and rewrite 1 address (1 to decide), unsafe",
    'Add links from container "web" to "api"',
    'Change API_URL in container "web" from "localhost:90" to "api:90"',
    `To decide: "localhost:80" in WEB_URL of container "api" ${ONLY_ITSELF}, not container "web".`,
  ]);
});

test("a container is not linked from one that it waits for", () => {
  const text = `{ "networkMode": "host", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "portMappings": [{ "containerPort": 80 }], "environment": [{ "name": "API_URL", "value": "http://127.0.0.1:90" }] },
    { "name": "api", "image": "api:1", "memory": 128, "portMappings": [{ "containerPort": 90 }], "dependsOn": [{ "containerName": "web", "condition": "START" }] }
  ] }`;
  expect(switched(text, "bridge").said).toEqual([
    "Switch to bridge (1 to decide), unsafe",
    `To decide: "127.0.0.1:90" in API_URL of container "web" ${ONLY_ITSELF}, not container "api".`,
  ]);
});

/** A task of two linked containers in bridge mode. */
test("to bridge mode, listening, browser and unmapped addresses are not linked, and the last are listed", () => {
  const text = `{ "networkMode": "awsvpc", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "command": ["--bind", "127.0.0.1:90"], "environment": [
      { "name": "LISTEN_ADDR", "value": "127.0.0.1:90" }, { "name": "REACT_APP_API_URL", "value": "http://localhost:90" },
      { "name": "DB_HOST", "value": "localhost" }, { "name": "API_URL", "value": "http://localhost:90" }
    ], "healthCheck": { "command": ["CMD-SHELL", "curl localhost:8080"] } },
    { "name": "api", "image": "api:1", "memory": 128, "portMappings": [{ "containerPort": 90 }] }
  ] }`;
  expect(switched(text, "bridge").said).toEqual([
    "Switch to bridge and rewrite 1 address (1 to decide), unsafe",
    'Add links from container "web" to "api"',
    'Change API_URL in container "web" from "localhost:90" to "api:90"',
    'To decide: "localhost" in DB_HOST of container "web" reaches only that container in bridge mode.',
  ]);
});

test("to none mode, addresses in the shared network are left to decide", () => {
  const text = `{ "networkMode": "awsvpc", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "portMappings": [{ "containerPort": 80 }], "environment": [
      { "name": "API_URL", "value": "http://localhost:90" }, { "name": "SELF_URL", "value": "http://localhost:80" }
    ] },
    { "name": "api", "image": "api:1", "memory": 128, "portMappings": [{ "containerPort": 90 }] }
  ] }`;
  const reaches = '"localhost:90" in API_URL of container "web" reaches only that container in none mode';
  expect(switched(text, "none").said).toEqual([
    "Switch to none (1 to decide), unsafe",
    `To decide: ${reaches}, not container "api".`,
  ]);
});

test("to none mode, an address that only a mapping shows is left to decide", () => {
  const text = linked('{ "name": "COLLECT", "value": "db:9000" }').replace(
    '"name": "db", "image"',
    '"name": "db", "portMappings": [{ "containerPort": 9000 }], "image"',
  );
  expect(switched(text, "none").said).toEqual([
    "Switch to none (1 to decide), unsafe",
    'Remove links from container "web"',
    'To decide: "db:9000" in COLLECT of container "web" reaches nothing in none mode, not container "db".',
  ]);
});

test("a link goes if its container's name says the same", () => {
  const text = linked('{ "name": "U", "value": "http://db:80" }');
  expect(switched(text, "none").said).toEqual([
    "Switch to none (1 to decide), unsafe",
    'Remove links from container "web"',
  ]);
  const named = text.replace('"db2"]', '"db2:db"]');
  expect(switched(named, "none").text).toContain('"db2:db"');
});

test("a name that is looked up in search domains is not rewritten, and not mentioned in host mode", () => {
  const text = `{ "networkMode": "bridge", "containerDefinitions": [
    { "name": "job", "image": "job:1", "memory": 128, "dnsSearchDomains": ["corp.example.com"],
      "environment": [{ "name": "DB_HOST", "value": "db" }] },
    { "name": "db", "image": "postgres:17", "memory": 128 }
  ] }`;
  expect(switched(text, "awsvpc").said).toEqual(["Switch to awsvpc (1 to decide), unsafe"]);
  const host = switched(text, "host");
  expect(host.said).toEqual(["Switch to host"]);
  const found = analyze(host.text, { insist: true }).findings.map(({ rule }) => rule.id);
  expect(found).not.toContain("container-address-unresolved");
});
