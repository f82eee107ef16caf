{
  // The values come from the pipeline.
  "family": "${service}-{{ stage }}",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "executionRoleArn": "${execution_role_arn}",
  "cpu": ${jsonencode(cpu)},
  "memory": "<MEMORY>",
  "containerDefinitions": [
    {% if stage == "prod" %}
    { "name": "agent", "image": "agent:${tag}", "essential": false },
    {% endif %}
    {
      "name": "web",
      "image": "<%= image %>",
      "essential": true,
      "portMappings": [
        { "containerPort": {{ port }}, "protocol": "tcp" },
        { "containerPort": 8081, "hostPort": 8181 }
      ]
    }
  ]
}
