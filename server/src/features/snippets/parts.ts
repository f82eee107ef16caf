import { type Snippet, snippet } from "./snippet";

/** Port mappings, health checks, logs, secrets and volumes. */
export const PART_SNIPPETS: readonly Snippet[] = [
  snippet({
    prefix: "ecs-port-awsvpc",
    title: "Port in awsvpc mode",
    description: "A port of the task's network interface, with a name for Service Connect. The host port is omitted.",
    where: "portMapping",
    modes: ["awsvpc"],
    body: `{ "name": "\${1:http}", "containerPort": \${2:8080}, "protocol": "tcp", "appProtocol": "\${3|http,http2,grpc|}" }`,
  }),
  snippet({
    prefix: "ecs-port-bridge-dynamic",
    title: "Dynamic port in bridge mode",
    description: "A port that Docker publishes on a free port of the instance, so several copies fit on it.",
    where: "portMapping",
    modes: ["bridge"],
    body: `{ "containerPort": \${1:8080}, "hostPort": 0, "protocol": "\${2|tcp,udp|}" }`,
  }),
  snippet({
    prefix: "ecs-port-bridge-static",
    title: "Static port in bridge mode",
    description: "A port published on a fixed port of the instance. One copy of the task fits on an instance.",
    where: "portMapping",
    modes: ["bridge"],
    body: `{ "containerPort": \${1:8080}, "hostPort": \${2:8080}, "protocol": "\${3|tcp,udp|}" }`,
  }),
  snippet({
    prefix: "ecs-port-host",
    title: "Port in host mode",
    description: "A port that the container uses on the instance itself. One copy of the task fits on an instance.",
    where: "portMapping",
    modes: ["host"],
    body: `{ "containerPort": \${1:8080}, "hostPort": $1, "protocol": "\${2|tcp,udp|}" }`,
  }),
  snippet({
    prefix: "ecs-health-check",
    title: "Health check over HTTP",
    description: "Requests a page from the container every 30 seconds. The image needs a shell and wget.",
    where: "healthCheck",
    body: `
{
  "command": ["CMD-SHELL", "\${1:wget -q -O /dev/null http://127.0.0.1:8080/health || exit 1}"],
  "interval": \${2:30},
  "timeout": \${3:5},
  "retries": \${4:3},
  "startPeriod": \${5:10}
}
`,
  }),
  snippet({
    prefix: "ecs-awslogs",
    title: "Logs to CloudWatch (awslogs)",
    description:
      "Sends the container's output to a log group, which has to exist. Does not block if CloudWatch is slow.",
    where: "logConfiguration",
    body: `
{
  "logDriver": "awslogs",
  "options": {
    "awslogs-group": "/ecs/\${1:app}",
    "awslogs-region": "\${2:us-east-1}",
    "awslogs-stream-prefix": "$1",
    "mode": "\${3|non-blocking,blocking|}"
  }
}
`,
  }),
  snippet({
    prefix: "ecs-firelens-logs",
    title: "Logs to the FireLens router (awsfirelens)",
    description: "Sends the container's output to the FireLens container of the task, which writes it to CloudWatch.",
    where: "logConfiguration",
    modes: ["awsvpc", "bridge"],
    body: `
{
  "logDriver": "awsfirelens",
  "options": {
    "Name": "cloudwatch_logs",
    "region": "\${1:us-east-1}",
    "log_group_name": "/ecs/\${2:app}",
    "log_stream_prefix": "$2-"
  }
}
`,
  }),
  snippet({
    prefix: "ecs-secret",
    title: "Secret from Secrets Manager",
    description: "An environment variable whose value ECS reads with the execution role when the container starts.",
    where: "secret",
    body: `
{
  "name": "\${1:DATABASE_URL}",
  "valueFrom": "arn:aws:secretsmanager:\${2:us-east-1}:\${3:123456789012}:secret:\${4:app/database-AbCdEf}"
}
`,
  }),
  snippet({
    prefix: "ecs-secret-ssm",
    title: "Secret from Parameter Store",
    description: "An environment variable from Parameter Store. A parameter in the task's region needs only its name.",
    where: "secret",
    body: `
{
  "name": "\${1:DATABASE_URL}",
  "valueFrom": "arn:aws:ssm:\${2:us-east-1}:\${3:123456789012}:parameter/\${4:app/database-url}"
}
`,
  }),
  snippet({
    prefix: "ecs-volume-efs",
    title: "EFS volume",
    description:
      "An EFS access point, encrypted in transit and authorized by the task role. Mount points name it as sourceVolume.",
    where: "volume",
    body: `
{
  "name": "\${1:data}",
  "efsVolumeConfiguration": {
    "fileSystemId": "\${2:fs-0123456789abcdef0}",
    "transitEncryption": "ENABLED",
    "authorizationConfig": { "accessPointId": "\${3:fsap-0123456789abcdef0}", "iam": "ENABLED" }
  }
}
`,
  }),
];
