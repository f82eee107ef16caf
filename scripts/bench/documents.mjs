/** What the edits change: the last digit of this, where it occurs last. */
export const EDITED = '"hostPort": 8440';

function container(name, variables) {
  return {
    name,
    image: "nginx:1.27",
    essential: true,
    memory: 512,
    environment: Array.from({ length: variables }, (_, index) => ({
      name: `VARIABLE_${index}`,
      value: `value ${index}`,
    })),
    portMappings: [{ containerPort: 443, hostPort: 8440 }],
  };
}

function document(name, containers, variables) {
  const task = {
    family: "bench",
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    containerDefinitions: Array.from({ length: containers }, (_, index) => container(`container-${index}`, variables)),
  };
  const text = `${JSON.stringify(task, undefined, 2)}\n`;
  return { name: `${name}, ${(text.length / 1000).toFixed(1)} KB`, uri: `file:///bench/${name}.json`, text };
}

/** The documents that are edited. In both every server finds something to say about each container. */
export const documents = [document("small", 1, 2), document("large", 10, 69)];

/** What a JSON schema can say of a task definition: the structure that AWS documents, as far as the documents use it. */
export const schema = {
  type: "object",
  required: ["family", "containerDefinitions"],
  properties: {
    family: { type: "string", pattern: "^[A-Za-z0-9_-]{1,255}$" },
    networkMode: { enum: ["awsvpc", "bridge", "host", "none"] },
    cpu: { type: "string" },
    memory: { type: "string" },
    containerDefinitions: {
      type: "array",
      items: {
        type: "object",
        required: ["name", "image"],
        properties: {
          name: { type: "string" },
          image: { type: "string" },
          essential: { type: "boolean" },
          memory: { type: "integer", minimum: 4 },
          environment: {
            type: "array",
            items: { type: "object", properties: { name: { type: "string" }, value: { type: "string" } } },
          },
          portMappings: {
            type: "array",
            items: {
              type: "object",
              properties: {
                containerPort: { type: "integer", minimum: 0, maximum: 65535 },
                // Nothing in a schema can compare two ports; this makes it report the same places.
                hostPort: { const: 443 },
              },
            },
          },
        },
      },
    },
  },
};
