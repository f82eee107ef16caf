import { type Snippet, snippet } from "./snippet";

/** Containers and sidecars: one or several elements of `containerDefinitions`. */
export const CONTAINER_SNIPPETS: readonly Snippet[] = [
  snippet({
    prefix: "ecs-container",
    title: "Container",
    description: "A container that runs without root, with a read-only root file system and logs in CloudWatch.",
    where: "container",
    body: `
{
  "name": "\${1:app}",
  "image": "\${2:public.ecr.aws/docker/library/caddy:2.10-alpine}",
  "essential": true,
  "cpu": \${3:128},
  "memory": \${4:256},
  "user": "\${5:1000:1000}",
  "readonlyRootFilesystem": true,
  "logConfiguration": {
    "logDriver": "awslogs",
    "options": {
      "awslogs-group": "/ecs/$1",
      "awslogs-region": "\${6:us-east-1}",
      "awslogs-stream-prefix": "$1"
    }
  }
}
`,
  }),
  snippet({
    prefix: "ecs-container-windows",
    title: "Windows container",
    description: "IIS with logs in CloudWatch. The Windows version of the image must match that of the task.",
    where: "container",
    os: "windows",
    body: `
{
  "name": "\${1:iis}",
  "image": "\${2:mcr.microsoft.com/windows/servercore/iis}:windowsservercore-ltsc\${3|2022,2019|}",
  "essential": true,
  "cpu": \${4:256},
  "memory": \${5:512},
  "logConfiguration": {
    "logDriver": "awslogs",
    "options": {
      "awslogs-group": "/ecs/$1",
      "awslogs-region": "\${6:us-east-1}",
      "awslogs-stream-prefix": "$1"
    }
  }
}
`,
  }),
  snippet({
    prefix: "ecs-firelens-router",
    title: "FireLens log router",
    description: "AWS for Fluent Bit as the log router of the task. Other containers use the log driver awsfirelens.",
    where: "container",
    modes: ["awsvpc", "bridge"],
    body: `
{
  "name": "\${1:log-router}",
  "image": "\${2:public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15}",
  "essential": true,
  "cpu": \${3:64},
  "memory": \${4:128},
  "memoryReservation": \${5:64},
  "readonlyRootFilesystem": true,
  "firelensConfiguration": {
    "type": "fluentbit",
    "options": { "enable-ecs-log-metadata": "true" }
  },
  "logConfiguration": {
    "logDriver": "awslogs",
    "options": {
      "awslogs-group": "\${6:/ecs/firelens}",
      "awslogs-region": "\${7:us-east-1}",
      "awslogs-stream-prefix": "$1"
    }
  }
}
`,
  }),
  snippet({
    prefix: "ecs-firelens-containers",
    title: "Container with a FireLens log router",
    description:
      "A container whose logs Fluent Bit routes to CloudWatch. The task role must allow writing to the log group.",
    where: "containers",
    modes: ["awsvpc", "bridge"],
    body: `
{
  "name": "\${1:app}",
  "image": "\${2:public.ecr.aws/docker/library/caddy:2.10-alpine}",
  "essential": true,
  "cpu": \${3:128},
  "memory": \${4:256},
  "user": "\${5:1000:1000}",
  "readonlyRootFilesystem": true,
  "dependsOn": [{ "containerName": "\${6:log-router}", "condition": "START" }],
  "logConfiguration": {
    "logDriver": "awsfirelens",
    "options": {
      "Name": "cloudwatch_logs",
      "region": "\${7:us-east-1}",
      "log_group_name": "/ecs/$1",
      "log_stream_prefix": "$1-"
    }
  }
},
{
  "name": "$6",
  "image": "\${8:public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.15}",
  "essential": true,
  "cpu": 64,
  "memory": 128,
  "memoryReservation": 64,
  "readonlyRootFilesystem": true,
  "firelensConfiguration": {
    "type": "fluentbit",
    "options": { "enable-ecs-log-metadata": "true" }
  },
  "logConfiguration": {
    "logDriver": "awslogs",
    "options": {
      "awslogs-group": "/ecs/$1",
      "awslogs-region": "$7",
      "awslogs-stream-prefix": "$6"
    }
  }
}
`,
  }),
  snippet({
    prefix: "ecs-adot",
    title: "ADOT collector sidecar",
    description: "Receives OTLP on localhost:4317 and 4318. The task role must allow writing to X-Ray and CloudWatch.",
    where: "container",
    modes: ["awsvpc"],
    body: `
{
  "name": "\${1:otel-collector}",
  "image": "\${2:public.ecr.aws/aws-observability/aws-otel-collector:v0.48.0}",
  "essential": \${3|false,true|},
  "cpu": \${4:64},
  "memory": \${5:256},
  "readonlyRootFilesystem": true,
  "command": ["--config=\${6:/etc/ecs/ecs-default-config.yaml}"],
  "healthCheck": {
    "command": ["CMD", "/healthcheck"],
    "interval": 10,
    "timeout": 5,
    "retries": 3,
    "startPeriod": 5
  },
  "logConfiguration": {
    "logDriver": "awslogs",
    "options": {
      "awslogs-group": "\${7:/ecs/otel-collector}",
      "awslogs-region": "\${8:us-east-1}",
      "awslogs-stream-prefix": "$1"
    }
  }
}
`,
  }),
  snippet({
    prefix: "ecs-xray",
    title: "X-Ray daemon sidecar",
    description:
      "Receives X-Ray SDK data on UDP port 2000. AWS support ends on 25 February 2027; prefer the ADOT collector.",
    where: "container",
    modes: ["awsvpc"],
    body: `
{
  "name": "\${1:xray-daemon}",
  "image": "\${2:public.ecr.aws/xray/aws-xray-daemon:3.7.0}",
  "essential": \${3|false,true|},
  "cpu": \${4:32},
  "memory": \${5:256},
  "readonlyRootFilesystem": true,
  "portMappings": [{ "containerPort": 2000, "protocol": "udp" }],
  "logConfiguration": {
    "logDriver": "awslogs",
    "options": {
      "awslogs-group": "\${6:/ecs/xray-daemon}",
      "awslogs-region": "\${7:us-east-1}",
      "awslogs-stream-prefix": "$1"
    }
  }
}
`,
  }),
];
