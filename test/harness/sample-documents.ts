/** A task definition with one mistake: a host port that differs under awsvpc. */
export const MISMATCH = `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 512,
      "essential": true,
      "portMappings": [{ "containerPort": 443, "hostPort": 8443 }]
    }
  ]
}
`;

/** The diagnostic for {@link MISMATCH} with every client capability. */
export function mismatchDiagnostic(uri: string): object {
  return {
    range: { start: { line: 9, character: 59 }, end: { line: 9, character: 63 } },
    severity: 1,
    code: "host-port-mismatch",
    codeDescription: { href: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html" },
    source: "ecs",
    message: "hostPort 8443 differs from containerPort 443; leave hostPort out or set it to 443.",
    relatedInformation: [
      {
        location: { uri, range: { start: { line: 9, character: 42 }, end: { line: 9, character: 45 } } },
        message: "the container port",
      },
    ],
    data: { rule: "host-port-mismatch", fixable: true },
  };
}

/** {@link MISMATCH} without its mistake. */
export const FINE = MISMATCH.replace(', "hostPort": 8443', "");

/** A task definition in host mode with findings of two rules, both of which suggest awsvpc. */
export const HOST_MODE = MISMATCH.replace("awsvpc", "host").replace("8443", "443");

/** A task definition with many mistakes of one kind, each on its own line. */
export function manyMismatches(count: number): string {
  const mappings = Array.from({ length: count }, (_, index) => {
    return `{ "containerPort": ${index + 1}, "hostPort": ${index + 10_001} }`;
  });
  return MISMATCH.replace('{ "containerPort": 443, "hostPort": 8443 }', mappings.join(",\n        "));
}

/** A task on instances. Its author relies on what Fargate does not have, and two of its containers share a port. */
export const RELYING = `{
  "family": "web",
  "networkMode": "bridge",
  "requiresCompatibilities": ["EC2"],
  "volumes": [{ "name": "data", "host": { "sourcePath": "/data" } }],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 512,
      "privileged": true,
      "links": ["db"],
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }],
      "portMappings": [{ "containerPort": 8080, "hostPort": 80 }],
      "linuxParameters": { "capabilities": { "add": ["NET_ADMIN"] } }
    },
    {
      "name": "db",
      "image": "postgres:16",
      "memory": 512,
      "portMappings": [{ "containerPort": 8080, "hostPort": 81 }]
    }
  ]
}
`;
