import { findNodeAtLocation, parse, parseTree } from "jsonc-parser";

/** What no task definition alone can cause, or what ECS does not say, by the numbers of the list of messages. */
export const NOT_IN_A_FILE = [
  {
    from: 20,
    to: 29,
    why: "an answer to the network, the balancer or the registry of a service, or to its Service Connect",
  },
  { from: 30, to: 32, why: "an answer to the Service Connect, the launch type or the role of a service" },
  { from: 35, to: 35, why: "said by the agent of an instance that has too few free ports left" },
  { from: 104, to: 104, why: "depends on other requests at the same time" },
  { from: 106, to: 106, why: "said by AWS Batch, not by ECS" },
];

/** The task definition and the container in which the mistakes are made. */
const CONTAINER = { name: "app", image: "nginx", memory: 128 };
const FARGATE = {
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  executionRoleArn: "arn:aws:iam::123456789012:role/x",
};

/**
 * Reads the table of messages.
 *
 * @param {string} text the table as JSON with comments; a run of one character is written as `…66000×x…`
 * @returns {readonly import("./judge.mjs").Message[]}
 */
export function readMessages(text) {
  return parse(text.replace(/…(\d+)×(.)…/gu, (_, count, character) => character.repeat(Number(count))));
}

/**
 * The task definition that causes a message: the plain one with the mistake made in it.
 *
 * @param {import("./judge.mjs").Message} message
 */
export function fixtureOf({ on, task, without = [], container, withoutInContainer = [], beside, copies = 1 }) {
  const first = omit({ ...CONTAINER, ...container }, withoutInContainer);
  const second = beside && { ...CONTAINER, name: "b", ...beside };
  const more = Array.from({ length: copies - 1 }, (_, index) => ({ ...CONTAINER, name: `copy-${index + 1}` }));
  const containerDefinitions = [first, ...(second ? [second] : []), ...more];
  const whole = { family: "web", ...(on === "FARGATE" && FARGATE), containerDefinitions, ...task };
  return JSON.stringify(omit(whole, without), undefined, 2);
}

/**
 * Asks for each message whether the rule that the table names, and no other, finds the mistake at its place.
 *
 * @param {readonly import("./judge.mjs").Message[]} messages
 * @param {import("./judge.mjs").Analyze} analyze
 * @returns {readonly import("./judge.mjs").Judged[]}
 */
export function judgeMessages(messages, analyze) {
  return messages.map((message) => {
    const text = fixtureOf(message);
    const { findings } = analyze(text, { insist: true });
    const places = placesOf(text, message.at);
    const found = findings.filter(({ rule }) => rule.id === message.rule);
    const caught = found.find(({ range }) =>
      places.some(
        ({ start, end, isText }) =>
          (range.start === start && range.end === end) || (isText && range.start > start && range.end < end),
      ),
    );
    const others = findings.filter(({ rule, severity }) => severity === "error" && rule.id !== message.rule);
    return { ...message, caught: caught !== undefined, found: caught?.severity, why: whyNot() };

    function whyNot() {
      if (places.length === 0) return `the fixture has no ${message.at}`;
      if (found.length === 0) return `found only: ${idsOf(findings) || "nothing"}`;
      if (caught === undefined)
        return `found at ${found.map(({ range }) => text.slice(range.start, range.end)).join(", ")}`;
      const expected = message.severity ?? "error";
      if (caught.severity !== expected) return `found as ${caught.severity}, not as ${expected}`;
      return others.length > 0 ? `the fixture has other mistakes: ${idsOf(others)}` : undefined;
    }
  });
}

/** Where a finding about a member may be: its key, its value or a part of that if it is a text, or the opening brace. */
function placesOf(text, at) {
  const steps = [...at.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, steps);
  if (node === undefined) return [];
  const key = node.parent?.type === "property" ? [node.parent.children[0]] : [];
  const brackets = { start: node.offset, end: node.offset + 1, isText: false };
  return [
    brackets,
    ...[node, ...key].map((each) => ({
      start: each.offset,
      end: each.offset + each.length,
      isText: each === node && each.type === "string",
    })),
  ];
}

function idsOf(findings) {
  return findings.map(({ rule }) => rule.id).join(", ");
}

function omit(object, keys) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
