import { type Node, parseTree } from "jsonc-parser";

/** Pseudo-random numbers, the same for the same seed. */
export type Chance = (below: number) => number;

/** @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c Mulberry32, which is in the public domain */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Values that people and programs write in the wrong place. */
const VALUES = [
  "null",
  '""',
  "0",
  "-1",
  "80",
  "true",
  '"true"',
  '"256"',
  "[]",
  "{}",
  "[null]",
  '"${VALUE}"',
  '"host"',
  '"awsvpc"',
  '["FARGATE"]',
  '["EC2", "EXTERNAL"]',
  '"web"',
  "0.5",
];

type Mutation = (text: string, nodes: readonly Node[], random: Chance) => string;

const MUTATIONS: readonly Mutation[] = [
  // A character is lost.
  (text, _, random) => {
    const at = random(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  // A value is replaced.
  (text, nodes, random) => over(text, oneOf(nodes, random), oneOf(VALUES, random) ?? ""),
  // A value is replaced by another one of the file.
  (text, nodes, random) => {
    const other = oneOf(nodes, random);
    return over(text, oneOf(nodes, random), other === undefined ? "1" : textOf(text, other));
  },
  // A key is misspelt.
  (text, nodes, random) => {
    const key = oneOf(keysOf(nodes), random);
    const name = key === undefined ? "" : String(key.value);
    const ways = [name.toUpperCase(), `${name.charAt(0).toUpperCase()}${name.slice(1)}`, name.slice(0, -1), `${name}s`];
    return over(text, key, JSON.stringify(oneOf(ways, random)));
  },
  // A key is that of another member.
  (text, nodes, random) => {
    const other = oneOf(keysOf(nodes), random);
    return over(text, oneOf(keysOf(nodes), random), other === undefined ? '"x"' : textOf(text, other));
  },
  // A member or an element is repeated, or is in another object or list.
  (text, nodes, random) => {
    const isMember = random(2) === 0;
    const pieces = nodes.filter((node) => (node.type === "property") === isMember && node.parent !== undefined);
    const homes = nodes.filter((node) => node.type === (isMember ? "object" : "array"));
    const piece = oneOf(
      pieces.filter((node) => isMember || node.parent?.type === "array"),
      random,
    );
    const home = random(2) === 0 ? piece?.parent : oneOf(homes, random);
    if (piece === undefined || home === undefined) return text;
    const comma = (home.children ?? []).length > 0 ? ", " : "";
    const at = home.offset + 1;
    return `${text.slice(0, at)}${textOf(text, piece)}${comma}${text.slice(at)}`;
  },
  // A value is put into a list, or taken out of one.
  (text, nodes, random) => {
    const node = oneOf(nodes, random);
    const only = node?.type === "array" && node.children?.length === 1 ? node.children[0] : undefined;
    return over(
      text,
      node,
      only === undefined ? `[${node === undefined ? "" : textOf(text, node)}]` : textOf(text, only),
    );
  },
  // A line comment or a block comment.
  (text, nodes, random) => {
    const node = oneOf(nodes, random);
    if (node === undefined) return text;
    const at = random(2) === 0 ? node.offset : node.offset + node.length;
    return text.slice(0, at) + (random(2) === 0 ? " /* why */ " : " // why\n") + text.slice(at);
  },
];

/** A text with one to three typical mistakes. */
export function mutated(text: string, random: Chance): string {
  let result = text;
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const root = parseTree(result, [], { allowTrailingComma: true });
    const nodes =
      root === undefined ? [] : nodesIn(root).filter((node) => node.type !== "property" || node.children?.[1]);
    result = oneOf(MUTATIONS, random)?.(result, nodes, random) ?? result;
  }
  return result;
}

/** Every value and every member, outer ones first. */
function nodesIn(root: Node): readonly Node[] {
  const nodes: Node[] = [root];
  for (let index = 0; index < nodes.length; index += 1) nodes.push(...(nodes[index]?.children ?? []));
  return nodes;
}

function keysOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.type === "property" ? (node.children?.slice(0, 1) ?? []) : []));
}

function textOf(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}

function over(text: string, node: Node | undefined, written: string): string {
  if (node === undefined || node.type === "property") return text;
  return text.slice(0, node.offset) + written + text.slice(node.offset + node.length);
}

function oneOf<T>(list: readonly T[], random: Chance): T | undefined {
  return list.length === 0 ? undefined : list[random(list.length)];
}
