/** A task definition with everything that an editor may ask about. */
const WHOLE = `{
  // a comment
  "family": "shop", "networkMode": "bridge", "cpu": "256", "memory": "0.5 GB",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecs",
  "volumes": [{ "name": "data" }],
  "containerDefinitions": [
    {
      "name": "web", "image": "nginx:1.27", "memory": 256, "links": ["db:database"], /* another */
      "portMappings": [{ "containerPort": 80, "hostPort": 0, "name": "http" }, { "containerPort": 81 }],
      "dependsOn": [{ "containerName": "db", "condition": "HEALTHY" }],
      "mountPoints": [{ "sourceVolume": "data", "containerPath": "/d" }],
      "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-region": "eu-central-1", "awslogs-group": "/a" } }
    },
    { "name": "db", "image": "postgres:17", "firelensConfiguration": { "type": "fluentbit" } }
  ]
}
`;

/**
 * Names that should never occur, and texts that could be taken for markup, a link, a command or a member of an object.
 */
const NAMES = [
  "<img src=x onerror=alert(1)>",
  "[x](https://evil.example/)",
  "`](command:workbench.action.quit)",
  "```\r\n# h\u2028",
  'a"b\\c',
  "\u202E🚢\uD800\u0000\u001b[31m",
  `$(alert) ${"{0} ${X} $1"}`,
  "__proto__",
  "toString",
  "a".repeat(3000),
] as const;

/** A task definition with a text wherever possible. */
function saying(text: string): string {
  const container = {
    name: text,
    image: `nginx:${text}`,
    links: [`${text}:${text}`],
    dependsOn: [{ containerName: text, condition: text }, {}],
    mountPoints: [{ sourceVolume: text, containerPath: text }],
    portMappings: [{ containerPort: 80, name: text, protocol: text, appProtocol: text }],
    secrets: [{ name: text, valueFrom: `arn:aws:ssm:eu-central-1:123456789012:parameter/${text}` }],
    logConfiguration: {
      logDriver: "awslogs",
      options: { "awslogs-group": text, "awslogs-region": text, [text]: text },
    },
  };
  const role = `arn:aws:iam::123456789012:role/${text}`;
  const containerDefinitions = [
    container,
    { name: "b", image: text, [text]: text, dependsOn: [{ containerName: "" }] },
  ];
  const task = { family: text, executionRoleArn: role, requiresCompatibilities: [text], volumes: [{ name: text }] };
  return JSON.stringify({ ...task, containerDefinitions }, null, 1);
}

/** Replaces every text between quotes or brackets, except keys. */
function withValues(value: string): string {
  return WHOLE.replaceAll(/:\s*(?:"[^"]*"|\d+)/g, `: ${value}`);
}

/**
 * Documents that no one writes on purpose but everyone has open for a moment, or receives, by what is odd about them.
 */
export const HOSTILE_DOCUMENTS: readonly (readonly [string, string])[] = [
  ["carriage returns", WHOLE.replaceAll("\n", "\r")],
  ["a byte order mark and CRLF", `\uFEFF${WHOLE.replaceAll("\n", "\r\n")}`],
  ["line separators and NUL", WHOLE.replaceAll("\n", "\u2028").replace("web", "w\u0000b")],
  ["nulls for texts and numbers", withValues("null")],
  ["lists for texts and numbers", withValues("[[null]]")],
  ["objects for texts and numbers", withValues('{ "x": [] }')],
  ["empty texts", withValues('""')],
  ["texts for lists", WHOLE.replaceAll(/\[[^[\]]*\]/g, '"x"')],
  ["objects for lists", WHOLE.replaceAll("[", '{ "x": ').replaceAll("]", "}")],
  ["keys that stand twice", WHOLE.replaceAll('"name":', '"name": 5, "name":').replace("{", '{ "family": [],')],
  [
    "unquoted placeholders",
    WHOLE.replace('"256"', `$${"{CPU}"}`).replace("80", "{{ port }}").replace('"web"', "<%= a %>"),
  ],
  [
    "branches and loops",
    WHOLE.replace('"volumes"', '{% if x %}"volumes"').replace('{ "name": "db"', '%{ for a in b }{ "name": "db"'),
  ],
  ["an open directive", WHOLE.replace('"volumes"', '{% if x "volumes"')],
  ["escapes in keys and names", WHOLE.replaceAll("web", "w\\u0065b").replace("db:database", "d\\u0062:\\u0064")],
  ["no commas", WHOLE.replaceAll(",", "")],
  ["no colons", WHOLE.replaceAll(":", " ")],
  ["closing brackets around it", `}}]]${WHOLE}}}]],"`],
  ["two in one file", `${WHOLE}${WHOLE}`],
  [
    "a bare list with holes",
    `[null, 3, [], "x", { "name": "a", "image": "b", "links": [null, "a"], "portMappings": [null] }]`,
  ],
  ...NAMES.map((name): readonly [string, string] => [`the name ${JSON.stringify(name.slice(0, 30))}`, saying(name)]),
];

/** {@link WHOLE} with something after its last member. */
export function endingWith(more: string): string {
  return WHOLE.replace(/\n\}\n$/, () => `,\n"tags": ${more}`);
}
