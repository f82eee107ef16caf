import { describe, expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import { cleanDescribeOutput } from "../../../server/src/core/assists/clean-describe-output";
import { analyze } from "../../../server/src/core/judging/analyze";
import { applyEdits } from "../../../server/src/core/text/text";

/** The remaining text; nothing if the assist is not offered. */
function cleaned(text: string): string | undefined {
  const [task] = analyze(text).tasks;
  const assist = task && cleanDescribeOutput(task);
  return assist && applyEdits(text, assist.edits());
}

/** What remains of one member of a container in a description; nothing if the member is removed. */
function left(member: string): string | undefined {
  const text = cleaned(`{ "revision": 1, "containerDefinitions": [{ "name": "a", "image": "b", ${member} }] }`);
  return /"image": "b"(?:, (.*?))? \}\] \}$/.exec(text ?? "")?.[1];
}

describe("Clean describe output", () => {
  const wrapped = `{
    "taskDefinition": {
        "taskDefinitionArn": "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:7",
        "containerDefinitions": [
            {
                "name": "web", // the shop
                "image": "nginx:1",
                "cpu": 0,
                "portMappings": [],
                "environment": [
                    null,
                    { "name": "A", "value": null }
                ],
                "volumesFrom": [],
                "dnsServers": null,
                "linuxParameters": {
                    "capabilities": {},
                    "devices": null
                },
                "systemControls": []
            }
        ],
        "family": "shop",
        "revision": 7,
        "volumes": [
            {
                "name": "data",
                "host": {}
            }
        ],
        "status": "ACTIVE",
        "requiresAttributes": [
            {
                "name": "com.amazonaws.ecs.capability.docker-remote-api.1.18"
            }
        ],
        "compatibilities": [
            "EC2"
        ],
        "registeredAt": "2024-10-28T01:28:35.073Z",
        "registeredBy": "arn:aws:iam::123456789012:user/a"
    },
    "tags": [
        {
            "key": "team",
            "value": "web"
        }
    ]
}
`;

  test("unwraps, moves the tags in and leaves what can be registered", () => {
    const [task] = analyze(wrapped).tasks;
    const { title, description } = (task && cleanDescribeOutput(task)) ?? {};
    expect([title, ...(description ?? []), cleaned(wrapped)].join("\n")).toMatchSnapshot();
  });

  test.each([
    ['"tags": [{ "key": "k", "value": "v" }]', "Move tags into the task definition"],
    ['"tags": []', "Remove tags beside taskDefinition, which is empty"],
    ['"tags": null', "Remove tags beside taskDefinition, which is null"],
    ['"ResponseMetadata": { "RetryAttempts": 0 }', "Remove ResponseMetadata, which an SDK adds"],
    ['"$metadata": { "attempts": 1 }', "Remove $metadata, which an SDK adds"],
  ])("says of %s beside the wrapper: %s", (beside, says) => {
    const text = `{ "taskDefinition": { "family": "a", "containerDefinitions": [{ "name": "a", "image": "b" }] }, ${beside} }`;
    const [task] = analyze(text).tasks;
    expect(task && cleanDescribeOutput(task)?.description).toEqual([
      "Take the task definition out of taskDefinition",
      says,
    ]);
  });

  test("with any line ends and a byte order mark", () => {
    const other = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    expect(cleaned(other(wrapped))).toBe(other(cleaned(wrapped) ?? ""));
  });

  test("on one line", () => {
    const text =
      '{"taskDefinition":{"family":"a","revision":1,"volumes":[],"containerDefinitions":[{"name":"a","image":"b","links":[]}]},"tags":[]}';
    expect(cleaned(text)).toBe('{"family":"a","containerDefinitions":[{"name":"a","image":"b"}]}');
  });

  test("fills empty tags of the task definition with those next to it", () => {
    const task = '"family": "a", "tags": [], "containerDefinitions": [{ "name": "a", "image": "b" }]';
    expect(cleaned(`{ "taskDefinition": { ${task} }, "tags": [{ "key": "k", "value": "v" }] }`)).toBe(
      `{ ${task.replace("[]", '[{ "key": "k", "value": "v" }]')} }`,
    );
  });

  test("never throws while it is typed", () => {
    for (let end = 0; end <= wrapped.length; end += 1) {
      const [task] = analyze(wrapped.slice(0, end), { insist: true }).tasks;
      for (const assist of task === undefined ? [] : assistsFor(task)) {
        expect(() => applyEdits(wrapped.slice(0, end), assist.edits())).not.toThrow();
      }
    }
  });

  test("of 10,000 lines", () => {
    const labels = Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index % 2 === 0 ? "x" : null] as const);
    const task = (list: readonly (readonly [string, unknown])[], more: object): object => ({
      family: "a",
      ...more,
      containerDefinitions: [{ name: "a", image: "b", dockerLabels: Object.fromEntries(list) }],
    });
    const text = JSON.stringify(task(labels, { revision: 1 }), undefined, 2);
    const full = labels.filter(([, value]) => value !== null);
    expect(cleaned(text)).toBe(JSON.stringify(task(full, {}), undefined, 2));
  });

  test.each([
    ["tags of its own", '"tags": [{ "key": "own", "value": "v" }],', '"tags": [{ "key": "k", "value": "v" }]'],
    ["tags that ECS would refuse", "", '"tags": [{ "key": "aws:k", "value": "v" }]'],
    ["something else beside it", "", '"cluster": "default"'],
    ["a comment beside it", "", '"tags": [] // none'],
    ["a statement of a template beside it", "", '"tags": [] {% if x %} {% endif %}'],
  ])("stays wrapped with %s", (_, own, beside) => {
    const text = `{ "taskDefinition": { "family": "a", ${own} "revision": 1, "containerDefinitions": [{ "name": "a", "image": "b" }] }, ${beside}\n}`;
    expect(cleaned(text)).toBe(text.replace('"revision": 1, ', ""));
  });

  test.each([
    ['"links": []'],
    ['"command": null'],
    ['"entryPoint": []'],
    ['"dockerLabels": {}'],
    ['"environment": [null]'],
    ['"linuxParameters": { "capabilities": { "add": [], "drop": null } }'],
    ['"healthCheck": null'],
  ])("%s goes", (member) => {
    expect(left(member)).toBeUndefined();
  });

  test.each([
    ['"healthCheck": {}'],
    ['"healthCheck": { "command": null }'],
    ['"healthCheck": { "command": [] }'],
    ['"healthCheck": { "interval": null }'],
    ['"restartPolicy": {}'],
    ['"environment": [{}]'],
    ['"hostname": ""'],
    ['"cpu": 0'],
    ['"environment": [ /* none yet */ ]'],
    ['"environment": [ {% for e in env %} {% endfor %} ]'],
    ['"environment": [ ${ENVIRONMENT} ]'],
    ['"linuxParameters": { "devices": [{ "hostPath": "/dev/x", "permissions": [] }] }'],
    ['"xyzzy": null'],
  ])("%s stays", (member) => {
    expect(left(member)).toBe(member);
  });

  test("an empty docker volume stays one, and an empty host goes", () => {
    const text = (volume: string): string =>
      `{ "revision": 1, "volumes": [{ "name": "v"${volume} }], "containerDefinitions": [{ "name": "a", "image": "b" }] }`;
    const clean = (volume: string): string => text(volume).replace('"revision": 1, ', "");
    expect(cleaned(text(', "dockerVolumeConfiguration": {}'))).toBe(clean(', "dockerVolumeConfiguration": {}'));
    expect(cleaned(text(', "host": { "sourcePath": null }'))).toBe(clean(""));
  });

  test.each([
    [
      "nothing that ECS writes",
      '{ "family": "a", "volumes": [], "containerDefinitions": [{ "name": "a", "image": "b" }] }',
    ],
    ["a bare array", '[{ "name": "a", "image": "b", "links": [] }]'],
    ["what is still typed", '{ "revision": 1, "containerDefinitions": [{ "name": "a", "image": "b" }'],
  ])("is not offered for %s", (_, text) => {
    expect(cleaned(text)).toBeUndefined();
  });
});
