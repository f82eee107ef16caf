import { describe, expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import type { FieldType } from "../../../server/src/core/facts/field-spec";
import { ROOT_STRUCTURE, STRUCTURES } from "../../../server/src/core/facts/generated/structures";
import { CONTAINER_STRUCTURE, fieldsOf } from "../../../server/src/core/facts/structure";
import { analyze } from "../../../server/src/core/judging/analyze";
import { innerStructure } from "../../../server/src/core/schema/fits";
import { strayKind } from "../../../server/src/core/schema/strays";
import { applyEdits } from "../../../server/src/core/text/text";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const structures = Object.keys(STRUCTURES).filter((structure) => !/Daemon|^LogDriverVolume/.test(structure));
const places = structures.filter((structure) => structure !== ROOT_STRUCTURE);

/** An object with every member of a structure. */
function example(structure: string): Readonly<Record<string, Json>> {
  return Object.fromEntries(fieldsOf(structure).map(({ name, type }) => [name, exampleOf(type, name)]));
}

function exampleOf(type: FieldType, name: string): Json {
  switch (type.kind) {
    case "string":
      return name === "hostPath" ? "/dev/fuse" : (type.values?.[0] ?? `a-${name}`);
    case "integer":
      return 5;
    case "boolean":
      return true;
    case "list":
      return [exampleOf(type.of, name)];
    case "map":
      return { k: exampleOf(type.of, name) };
    case "structure":
      return example(type.name);
  }
}

/** What an object in the place of a structure is recognised as; nothing if it may be that structure. */
function taken(object: Json, expected: string): string | undefined {
  const { root } = parse(JSON.stringify(object));
  const is = root?.kind === "object" ? strayKind(root, expected, "task") : undefined;
  return is?.kind === "structure" ? is.structure : is && String(is.foreign.words);
}

describe("an object where it belongs", () => {
  const misspellings = (key: string): readonly string[] => [
    key.slice(0, 2) + key.slice(3),
    key.slice(0, 1).toUpperCase() + key.slice(1),
    key.slice(0, -1),
    `${key}s`,
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ];

  test.each(places)("is never taken for another: %s, incomplete or misspelt", (structure) => {
    const whole = Object.entries(example(structure));
    const parts = [whole, ...whole.flatMap((one) => whole.map((other) => [one, other]))];
    for (const part of parts) {
      expect(taken(Object.fromEntries(part), structure)).toBeUndefined();
      for (const [key] of part) {
        for (const misspelt of misspellings(key)) {
          const members = part.map(([name, value]) => [name === key ? misspelt : name, value]);
          expect(taken(Object.fromEntries(members), structure), misspelt).toBeUndefined();
        }
      }
    }
  });
});

describe("an object where another one belongs", () => {
  /** Structures whose members have the same names as those of the expected one, so that single members are reported. */
  const ALIKE = [
    "Tag in KeyValuePair",
    "KeyValuePair in Tag",
    "FSxWindowsFileServerVolumeConfiguration in EFSVolumeConfiguration",
    "RepositoryCredentials in FSxWindowsFileServerAuthorizationConfig",
  ];

  test.each(places)("is recognised by its members, in the place of %s", (expected) => {
    const wholes = [CONTAINER_STRUCTURE, ROOT_STRUCTURE];
    const parts = wholes.includes(expected) ? [] : fieldsOf(expected).map(({ type }) => innerStructure(type));
    for (const structure of structures) {
      if (structure === expected || ALIKE.includes(`${structure} in ${expected}`)) continue;
      // The parts of an object are one level too high, which is reported for each member.
      const told = parts.includes(structure) ? undefined : structure;
      expect(taken(example(structure), expected), structure).toBe(told);
    }
  });

  const LISTS = {
    environment: '{ "name": "A", "value": "b" }',
    secrets: '{ "name": "S", "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/s" }',
    portMappings: '{ "containerPort": 80, "protocol": "tcp" }',
    mountPoints: '{ "sourceVolume": "data", "containerPath": "/data" }',
    ulimits: '{ "name": "nofile", "softLimit": 1024, "hardLimit": 4096 }',
    systemControls: '{ "namespace": "net.core.somaxconn", "value": "1024" }',
    dependsOn: '{ "containerName": "db", "condition": "START" }',
    extraHosts: '{ "hostname": "db", "ipAddress": "10.0.0.7" }',
    resourceRequirements: '{ "type": "GPU", "value": "1" }',
    environmentFiles: '{ "type": "s3", "value": "arn:aws:s3:::acme/web.env" }',
  } as const;
  const names = Object.keys(LISTS) as readonly (keyof typeof LISTS)[];
  const file = (lists: string): string =>
    `{ "family": "a", "executionRoleArn": "arn:aws:iam::123456789012:role/a", "networkMode": "bridge", "requiresCompatibilities": ["EC2"],
  "volumes": [{ "name": "data", "host": {} }],
  "containerDefinitions": [
    { "name": "db", "image": "db:1", "memory": 64, "essential": false, "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] },
    { "name": "web", "image": "web:1", "memory": 64,
      ${lists} } // web
  ] }`;
  const errors = (text: string): readonly string[] =>
    analyze(text).findings.flatMap(({ severity, rule }) => (severity === "error" ? [rule.id] : []));

  test.each(names)("is one finding, and moving it leaves no error, wherever an entry of %s is", (own) => {
    for (const other of names) {
      if (other === own) continue;
      for (const there of ["", `"${own}": [],`, `"${other}": [${LISTS[other]}, ${LISTS[own]}],`]) {
        const lists = there.startsWith(`"${other}"`) ? there : `${there} "${other}": [${LISTS[own]}],`;
        const text = file(lists.slice(0, -1));
        const { findings } = analyze(text);
        const found = findings.filter(({ severity }) => severity === "error");
        expect(
          found.map(({ rule }) => rule.id),
          text,
        ).toEqual(["object-misplaced"]);
        const move = found[0]?.fixes?.[0];
        expect(String(move?.title)).toBe(`Move it to ${own}`);
        const moved = applyEdits(text, move?.edits() ?? []);
        expect([...errors(moved), moved.split("// web").length], moved).toEqual([2]);
        expect(parse(moved).problems).toEqual([]);
      }
    }
  });
});
