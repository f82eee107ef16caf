import fc from "fast-check";
import { taskDefinitionValue, type Writing, write, writing } from "./arbitrary";

const written = fc.record(
  {
    taskDefinitionArn: fc.constant("arn:aws:ecs:us-east-1:123456789012:task-definition/app:7"),
    revision: fc.constant(7),
    status: fc.constant("ACTIVE"),
    requiresAttributes: fc.constantFrom([], [{ name: "ecs.capability.task-eni" }, { name: "x", value: null }]),
    compatibilities: fc.constantFrom(["EC2"], null),
  },
  { requiredKeys: ["revision"] },
);

const empties = fc.record(
  {
    volumes: fc.constantFrom([], null, [{ name: "data", host: {} }], [{ name: "data", host: { sourcePath: null } }]),
    placementConstraints: fc.constantFrom([], [null]),
    tags: fc.constantFrom([], null, [{ key: "a", value: null }], [{ key: "team", value: "web" }]),
    proxyConfiguration: fc.constant(null),
    runtimePlatform: fc.constantFrom({}, { cpuArchitecture: null, operatingSystemFamily: null }),
  },
  { requiredKeys: [] },
);

const emptiesOfContainer = fc.record(
  {
    environment: fc.constantFrom([], [null], [{ name: null, value: null }]),
    linuxParameters: fc.constantFrom({}, { capabilities: { add: [], drop: null } }, { devices: [], tmpfs: [] }),
    dockerLabels: fc.constantFrom({}, { a: null }),
    restartPolicy: fc.constantFrom({}, null, { enabled: true, ignoredExitCodes: [] }),
    healthCheck: fc.constantFrom({}, { command: null }, { command: ["true"], interval: null }),
    entryPoint: fc.constantFrom([], null),
  },
  { requiredKeys: [] },
);

/** The output of describe-task-definition for a task definition, wrapped or unwrapped, in any style. */
export const describeOutputText = fc
  .tuple(taskDefinitionValue, written, empties, emptiesOfContainer, fc.nat({ max: 4 }), writing)
  .map(
    ([value, own, empty, emptyContainer, form, style]: readonly [object, object, object, object, number, Writing]) => {
      const { containerDefinitions } = value as { readonly containerDefinitions: readonly object[] };
      const containers = containerDefinitions.map((container) => ({
        ...emptyContainer,
        ...container,
        ...emptyContainer,
      }));
      const task = { ...own, ...value, containerDefinitions: containers, ...empty };
      const { tags, ...untagged } = task as { readonly tags?: unknown };
      const forms = [
        task,
        { taskDefinition: task },
        { taskDefinition: untagged, tags: tags ?? [] },
        { tags: [{ key: "team", value: "web" }], taskDefinition: task, ResponseMetadata: { HTTPStatusCode: 200 } },
        { taskDefinition: task, cluster: "default" },
      ];
      return write(forms[form], style);
    },
  );
