import { type Snippet, snippet } from "./snippet";

/** Whole task definitions. Their containers run unchanged, without root and with a read-only root file system. */
export const DOCUMENT_SNIPPETS: readonly Snippet[] = [
  snippet({
    prefix: "ecs-fargate-web",
    title: "Fargate web service",
    description: "A web server with a health check. The log group has to exist.",
    where: "document",
    modes: ["awsvpc"],
    body: `
{
  "family": "\${1:web}",
  "executionRoleArn": "arn:aws:iam::\${2:123456789012}:role/ecsTaskExecutionRole",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "runtimePlatform": { "cpuArchitecture": "\${3|ARM64,X86_64|}", "operatingSystemFamily": "LINUX" },
  "cpu": "\${4|256,512,1024,2048,4096|}",
  "memory": "\${5|512,1024,2048,4096,8192|}",
  "containerDefinitions": [
    {
      "name": "$1",
      "image": "\${6:public.ecr.aws/docker/library/caddy:2.10-alpine}",
      "essential": true,
      "user": "\${7:1000:1000}",
      "readonlyRootFilesystem": true,
      "portMappings": [{ "name": "http", "containerPort": \${8:80}, "protocol": "tcp", "appProtocol": "http" }],
      "healthCheck": {
        "command": ["CMD-SHELL", "wget -q -O /dev/null http://127.0.0.1:$8\${9:/} || exit 1"],
        "interval": 30,
        "timeout": 5,
        "retries": 3,
        "startPeriod": 10
      },
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/$1",
          "awslogs-region": "\${10:us-east-1}",
          "awslogs-stream-prefix": "$1"
        }
      }
    }
  ]
}
`,
  }),
  snippet({
    prefix: "ecs-ec2-bridge",
    title: "EC2 bridge service with a dynamic port",
    description: "Behind a load balancer with instance targets. The log group has to exist.",
    where: "document",
    modes: ["bridge"],
    body: `
{
  "family": "\${1:web}",
  "executionRoleArn": "arn:aws:iam::\${2:123456789012}:role/ecsTaskExecutionRole",
  "networkMode": "bridge",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "$1",
      "image": "\${3:public.ecr.aws/docker/library/caddy:2.10-alpine}",
      "essential": true,
      "cpu": \${4:256},
      "memory": \${5:256},
      "memoryReservation": \${6:128},
      "user": "\${7:1000:1000}",
      "readonlyRootFilesystem": true,
      "portMappings": [{ "containerPort": \${8:80}, "hostPort": 0, "protocol": "tcp" }],
      "healthCheck": {
        "command": ["CMD-SHELL", "wget -q -O /dev/null http://127.0.0.1:$8\${9:/} || exit 1"],
        "interval": 30,
        "timeout": 5,
        "retries": 3,
        "startPeriod": 10
      },
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/$1",
          "awslogs-region": "\${10:us-east-1}",
          "awslogs-stream-prefix": "$1"
        }
      }
    }
  ]
}
`,
  }),
  snippet({
    prefix: "ecs-ec2-host-daemon",
    title: "EC2 host daemon",
    description: "An agent for a daemon service, on each instance. The log group has to exist.",
    where: "document",
    modes: ["host"],
    body: `
{
  "family": "\${1:node-exporter}",
  "executionRoleArn": "arn:aws:iam::\${2:123456789012}:role/ecsTaskExecutionRole",
  "networkMode": "host",
  "requiresCompatibilities": ["EC2"],
  "volumes": [{ "name": "instance", "host": { "sourcePath": "/" } }],
  "containerDefinitions": [
    {
      "name": "$1",
      "image": "\${3:quay.io/prometheus/node-exporter:v1.9.1}",
      "essential": true,
      "cpu": \${4:64},
      "memory": \${5:128},
      "user": "\${6:65534:65534}",
      "readonlyRootFilesystem": true,
      "command": ["--path.rootfs=/instance", "--web.listen-address=:\${7:9100}"],
      "portMappings": [{ "containerPort": $7, "hostPort": $7, "protocol": "tcp" }],
      "mountPoints": [{ "sourceVolume": "instance", "containerPath": "/instance", "readOnly": true }],
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/$1",
          "awslogs-region": "\${8:us-east-1}",
          "awslogs-stream-prefix": "$1"
        }
      }
    }
  ]
}
`,
  }),
  snippet({
    prefix: "ecs-windows",
    title: "Windows service",
    description: "IIS for the Windows version of the task. The log group has to exist.",
    where: "document",
    modes: ["awsvpc"],
    body: `
{
  "family": "\${1:iis}",
  "executionRoleArn": "arn:aws:iam::\${2:123456789012}:role/ecsTaskExecutionRole",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "runtimePlatform": {
    "cpuArchitecture": "X86_64",
    "operatingSystemFamily": "WINDOWS_SERVER_\${3|2022,2019|}_CORE"
  },
  "cpu": "\${4|1024,2048,4096|}",
  "memory": "\${5|2048,4096,8192|}",
  "containerDefinitions": [
    {
      "name": "$1",
      "image": "\${6:mcr.microsoft.com/windows/servercore/iis}:windowsservercore-ltsc$3",
      "essential": true,
      "portMappings": [{ "name": "http", "containerPort": \${7:80}, "protocol": "tcp", "appProtocol": "http" }],
      "healthCheck": {
        "command": ["CMD", "powershell", "-Command", "Invoke-WebRequest -UseBasicParsing http://127.0.0.1:$7\${8:/}"],
        "interval": 30,
        "timeout": 10,
        "retries": 3,
        "startPeriod": 60
      },
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/$1",
          "awslogs-region": "\${9:us-east-1}",
          "awslogs-stream-prefix": "$1"
        }
      }
    }
  ]
}
`,
  }),
  snippet({
    prefix: "ecs-scheduled-task",
    title: "Scheduled task",
    description: "A job for EventBridge Scheduler, with a role. The log group has to exist.",
    where: "document",
    modes: ["awsvpc"],
    body: `
{
  "family": "\${1:nightly-job}",
  "executionRoleArn": "arn:aws:iam::\${2:123456789012}:role/ecsTaskExecutionRole",
  "taskRoleArn": "arn:aws:iam::$2:role/\${3:$1-task}",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "runtimePlatform": { "cpuArchitecture": "\${4|ARM64,X86_64|}", "operatingSystemFamily": "LINUX" },
  "cpu": "\${5|256,512,1024,2048,4096|}",
  "memory": "\${6|512,1024,2048,4096,8192|}",
  "containerDefinitions": [
    {
      "name": "$1",
      "image": "\${7:public.ecr.aws/aws-cli/aws-cli:2.32.9}",
      "essential": true,
      "user": "\${8:1000:1000}",
      "readonlyRootFilesystem": true,
      "command": [\${9:"sts", "get-caller-identity"}],
      "logConfiguration": {
        "logDriver": "awslogs",
        "options": {
          "awslogs-group": "/ecs/$1",
          "awslogs-region": "\${10:us-east-1}",
          "awslogs-stream-prefix": "$1"
        }
      }
    }
  ]
}
`,
  }),
];
