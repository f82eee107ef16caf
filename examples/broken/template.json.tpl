{
  // Filled in by the pipeline: placeholders are never reported, what stands around them is.
  "family": "${SERVICE_NAME}",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "executionRoleArn": "arn:aws:iam::{{ account }}:role/ecsTaskExecutionRole",
  "cpu": "${CPU}",
  "memory": "${MEMORY}",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "<IMAGE1_NAME>",
      "essential": true,
      "links": ["sidecar"],
      "portMappings": [
        { "containerPort": {{ port }}, "hostPort": 80 },
        { "containerPort": 8081, "hostPort": 8181 }
      ]
    },
    {
      "name": "sidecar",
      "image": "envoyproxy/envoy:${ENVOY_VERSION}",
      "essential": false
    }
  ]
}
