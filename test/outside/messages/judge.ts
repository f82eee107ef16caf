import { findNodeAtLocation, parse, parseTree } from "jsonc-parser";
import { analyze, type Diagnosis } from "../../../server/src/core/judging/analyze";

type Members = Readonly<Record<string, unknown>>;

/** One AWS message with a task definition that causes it. messages.cases.jsonc explains each member. */
export interface Message {
  readonly row: number;
  readonly evidence: string;
  readonly aws?: string;
  readonly rule: string;
  readonly at: string;
  readonly severity?: string;
  readonly on?: "FARGATE";
  readonly task?: Members;
  readonly without?: readonly string[];
  readonly container?: Members;
  readonly withoutInContainer?: readonly string[];
  readonly beside?: Members;
  readonly copies?: number;
}

/** The result for one message. */
export interface Judged extends Message {
  /** Whether the rule in the table has a finding at the place in the table. */
  readonly caught: boolean;
  /** The severity of that finding. */
  readonly found: string | undefined;
  /** Why the message counts as not caught, or why the fixture is wrong. */
  readonly why: string | undefined;
}

/** Messages that no task definition alone can cause, or that ECS does not send, by their numbers in the list. */
export const NOT_IN_A_FILE: readonly { readonly from: number; readonly to: number; readonly why: string }[] = [
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

/** Reads the table of messages: JSON with comments, in which a run of one character is written as `…66000×x…`. */
export function readMessages(text: string): readonly Message[] {
  return parse(text.replace(/…(\d+)×(.)…/gu, (_, count, character: string) => character.repeat(Number(count))));
}

/** The text of the task definition that causes a message: the plain one with the mistake inserted. */
function fixtureOf(message: Message): string {
  const { on, task, without = [], container, withoutInContainer = [], beside, copies = 1 } = message;
  const first = omit({ ...CONTAINER, ...container }, withoutInContainer);
  const second = beside && { ...CONTAINER, name: "b", ...beside };
  const more = Array.from({ length: copies - 1 }, (_, index) => ({ ...CONTAINER, name: `copy-${index + 1}` }));
  const containerDefinitions = [first, ...(second ? [second] : []), ...more];
  const whole = { family: "web", ...(on === "FARGATE" && FARGATE), containerDefinitions, ...task };
  return JSON.stringify(omit(whole, without), undefined, 2);
}

/** Checks for each message whether the rule in the table, and no other, finds the mistake at its place. */
export function judgeMessages(messages: readonly Message[]): readonly Judged[] {
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

    function whyNot(): string | undefined {
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

/** The possible places of a finding about a member: its key, its value or part of a text, or the opening brace. */
function placesOf(
  text: string,
  at: string,
): readonly { readonly start: number; readonly end: number; readonly isText: boolean }[] {
  const steps = [...at.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, steps);
  if (node === undefined) return [];
  const key = node.parent?.type === "property" ? (node.parent.children ?? []).slice(0, 1) : [];
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

function idsOf(findings: readonly Diagnosis[]): string {
  return findings.map(({ rule }) => rule.id).join(", ");
}

function omit(object: Members, keys: readonly string[]): Members {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
