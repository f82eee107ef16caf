import { quoted } from "../words";
import { isForReplacement, placeProblem, type TextProblem, type TextRepair, visible, withPart } from "./arn-places";
import { type Arn, readArn } from "./arns";
import { isSameName, nearest } from "./nearest";
import { mayBeTemplate } from "./resource-names";

/** The service that keeps a secret, as its ARN names it. */
export type SecretService = "secretsmanager" | "ssm";

/** What a member takes that says where a secret is kept. */
export interface SecretReferenceForm {
  readonly services: readonly SecretService[];
  /** What a text without `arn:` in front is the name of; nothing where only ARNs are taken. */
  readonly names: "parameter" | "secret" | undefined;
  /** Whether one value of a secret, or a version of it, can be asked for behind its name. */
  readonly takesKey: boolean;
}

/**
 * What keeps a text from saying where a secret is kept; nothing if it can. A repair is only offered where it leaves
 * nothing wrong. Blank texts and those with signs of a template are never wrong.
 *
 * @param account the account of the task, if it is known, for an ARN that lacks it
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 * @see https://github.com/aws/amazon-ecs-agent/blob/master/agent/taskresource/asmsecret/asmsecret.go how many parts an
 *   ARN has
 */
export function secretReferenceProblem(
  text: string,
  form: SecretReferenceForm,
  account?: string,
): TextProblem | undefined {
  const found = problemOf(text, form, account);
  if (found?.repair === undefined) return found;
  const { text: repaired } = found.repair;
  if (repaired !== "" && problemOf(repaired, form, account) === undefined) return found;
  const { repair, ...problem } = found;
  return problem;
}

function problemOf(text: string, form: SecretReferenceForm, account: string | undefined): TextProblem | undefined {
  const trimmed = text.trim();
  // What is empty or blank is no reference at all, which is another mistake.
  if (trimmed === "" || mayBeTemplate(text)) return undefined;
  if (trimmed !== text) {
    const repair: TextRepair = { title: "Remove the white space", text: trimmed, isSure: true };
    return { what: "has white space around it; remove it.", start: 0, end: text.length, repair };
  }
  const [, , unquoted] = /^(["'])(.+)\1$/s.exec(text) ?? [];
  if (unquoted !== undefined) {
    const repair: TextRepair = { title: "Remove the quotes", text: unquoted, isSure: true };
    return { what: "has quotes of its own around it; remove them.", start: 0, end: text.length, repair };
  }
  const arn = readArn(text);
  if (arn === undefined) return nameProblem(text, form);
  const outside = spaceProblem(text, text.length - arn.resource.text.length);
  if (outside !== undefined) return outside;
  // Somebody is to choose a service, so that it is open what belongs behind the account.
  if (isForReplacement(arn.service.text)) return placeProblem(text, arn, account);
  const within = arn.service.text === "ssm" ? parameterProblem : secretProblem;
  return serviceProblem(text, arn, form) ?? placeProblem(text, arn, account) ?? within(text, arn, form);
}

/** White space in the beginning of a text, up to a place. */
function spaceProblem(text: string, until: number): TextProblem | undefined {
  const space = /\s+/.exec(text.slice(0, until));
  if (space === null) return undefined;
  const end = space.index + space[0].length;
  const repaired = text.slice(0, until).replaceAll(/\s/g, "") + text.slice(until);
  const repair = { title: "Remove the white space", text: repaired, isSure: false };
  return { what: "contains white space; remove it.", start: space.index, end, repair };
}

function serviceProblem(
  text: string,
  { service, resource }: Arn,
  { services }: SecretReferenceForm,
): TextProblem | undefined {
  const { start, end } = visible(text, service);
  if (services.some((each) => each === service.text)) {
    const owner = resource.text.startsWith("parameter/")
      ? "ssm"
      : resource.text.startsWith("secret:")
        ? "secretsmanager"
        : undefined;
    if (owner === undefined || owner === service.text) return undefined;
    const kind = owner === "ssm" ? "a parameter" : "a secret";
    const repair = { title: `Change the service to ${owner}`, text: withPart(text, service, owner), isSure: false };
    return { what: `names ${kind}, and service ${quoted(service.text)} has none; write ${owner}.`, start, end, repair };
  }
  const meant = nearest(service.text, services);
  const belongs = `names service ${quoted(service.text)}, and only ${services.map((each) => KEEPERS[each]).join(" or ")} can be used`;
  if (meant === undefined) return { what: `${belongs}; write the ARN of one.`, start, end };
  const isSure = isSameName(service.text, meant);
  const repair = { title: `Change the service to ${meant}`, text: withPart(text, service, meant), isSure };
  return { what: `${belongs}; write ${meant}.`, start, end, repair };
}

const KEEPERS = {
  secretsmanager: "a secret of Secrets Manager",
  ssm: "a parameter of Systems Manager",
} as const;

/** What is wrong behind the account in the ARN of a parameter. */
function parameterProblem(text: string, { resource }: Arn): TextProblem | undefined {
  const { start, end } = visible(text, resource);
  const [, name] = /^parameter\/(.+)$/s.exec(resource.text) ?? [];
  if (name === undefined) {
    const [, rest = ""] = /^(?:parameters?(?:[:/]+|$))?\/*(.*)$/is.exec(resource.text) ?? [];
    const isOther = OTHER_SSM_RESOURCES.test(resource.text);
    const right = rest === "" || rest.startsWith("parameter") || isOther ? undefined : `parameter/${rest}`;
    const what = `names ${quoted(resource.text)} in the account, where parameter/ and a name belong`;
    if (right === undefined) return { what: `${what}; write the parameter's name.`, start, end };
    const repair = { title: `Write ${right}`, text: withPart(text, resource, right), isSure: false };
    return { what: `${what}; write ${right}.`, start, end, repair };
  }
  const at = resource.start + "parameter/".length;
  return parameterNameProblem(text, name, at) ?? levelProblem(text, `/${name}`, at - 1);
}

/**
 * The other resources of Systems Manager, which hold no secret.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
const OTHER_SSM_RESOURCES =
  /^(?:association|automation-(?:definition|execution)|document|maintenancewindow|managed-instance|opsitem|opsmetadata|patchbaseline|session|windowtarget|windowtask)[:/]/;

/** What is wrong behind the account in the ARN of a secret. */
function secretProblem(text: string, { resource }: Arn, { takesKey }: SecretReferenceForm): TextProblem | undefined {
  const [type = "", name = "", ...selectors] = resource.text.split(":");
  const whole = visible(text, resource);
  if (type !== "secret") {
    const [, rest] = /^(?:secrets?(?:[:/]|$))?(.*)$/is.exec(resource.text) ?? [];
    const what = `names ${quoted(resource.text)} in the account, where secret: and a name belong`;
    if (rest === undefined || rest === "") return { what: `${what}; write the secret's name.`, ...whole };
    const right = `secret:${rest}`;
    const isSure = resource.text.startsWith("secret/");
    return {
      what: `${what}; write ${right}.`,
      ...whole,
      repair: { title: `Write ${right}`, text: withPart(text, resource, right), isSure },
    };
  }
  const nameStart = resource.start + "secret:".length;
  if (name === "") return { what: "has no name behind secret:; write the secret's name.", ...whole };
  const foreign = foreignProblem(text, name, nameStart, /[^\w/+=.@!-]/u, "secret");
  if (foreign !== undefined || selectors.length === 0 || (selectors.length === 3 && takesKey)) return foreign;
  return selectorProblem(text, nameStart + name.length, selectors, takesKey);
}

/** What is wrong with how much is behind the name of a secret: it must be nothing, or a key, a stage and an id. */
function selectorProblem(
  text: string,
  start: number,
  selectors: readonly string[],
  takesKey: boolean,
): TextProblem | undefined {
  const range = { start, end: text.length };
  const alone = text.slice(0, start);
  if (!takesKey) {
    return {
      what: "asks for a JSON key or a version, and only a whole secret can be used here; end it with the secret's name.",
      ...range,
      repair: { title: "Remove what follows the name", text: alone, isSure: false },
    };
  }
  const what = `has ${selectors.length === 1 ? "one part" : `${selectors.length} parts`} behind the secret's name, where none or three (json-key:version-stage:version-id) belong`;
  const right = completed(selectors);
  if (right === undefined) return { what: `${what}; write three.`, ...range };
  const isShorter = right.length < selectors.join(":").length + 1;
  const title = isShorter ? "Remove the surplus colons" : "Add the missing colons";
  const remedy = right === "" ? "remove the colons" : `end it with ${right}`;
  return { what: `${what}; ${remedy}.`, ...range, repair: { title, text: alone + right, isSure: true } };
}

/**
 * What belongs behind the name of a secret, with the colon in front; empty for the whole secret, and nothing if that
 * can't be told.
 */
function completed(selectors: readonly string[]): string | undefined {
  if (selectors.every((selector) => selector === "")) return "";
  const [key = "", stage = "", id = "", ...surplus] = selectors;
  if (surplus.some((selector) => selector !== "")) return undefined;
  if (selectors.length === 1 && /^AWS(?:CURRENT|PREVIOUS|PENDING)$/.test(key)) return `::${key}:`;
  if (selectors.length === 1 && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key)) return `:::${key}`;
  return `:${key}:${stage}:${id}`;
}

/** What is wrong with a text that is no ARN. */
function nameProblem(text: string, { names, services }: SecretReferenceForm): TextProblem | undefined {
  const range = { start: 0, end: text.length };
  const [, partition = "aws:", rest] = /(aws[a-z-]*:)?((?:secretsmanager|ssm):[^:]*:[^:]*:.*)$/s.exec(text) ?? [];
  if (rest !== undefined) {
    const repair = { title: "Begin with arn:", text: `arn:${partition}${rest}`, isSure: false };
    return { what: "looks like an ARN but does not begin with arn:; write the full ARN.", ...range, repair };
  }
  if (names === undefined) {
    const keepers = services.map((service) => KEEPERS[service]).join(" or ");
    return { what: `is no ARN, and only that of ${keepers} can be used here; write the full ARN.`, ...range };
  }
  if (names === "secret") return foreignProblem(text, text, 0, /[^\w/+=.@!-]/u, "secret");
  return parameterNameProblem(text, text, 0) ?? levelProblem(text, text, 0) ?? rootProblem(text);
}

function parameterNameProblem(text: string, name: string, at: number): TextProblem | undefined {
  const [, bare, selector] = /^([\w./-]+)(:[\w.-]*)$/.exec(name) ?? [];
  if (bare === undefined || selector === undefined) return foreignProblem(text, name, at, /[^\w./-]/u, "parameter");
  const start = at + bare.length;
  return {
    what: `asks for version ${quoted(selector.slice(1))} of a parameter, and ECS reads only the latest; remove ${selector}.`,
    start,
    end: text.length,
    repair: { title: "Remove the version", text: text.slice(0, start), isSure: false },
  };
}

function foreignProblem(
  text: string,
  name: string,
  at: number,
  pattern: RegExp,
  kind: string,
): TextProblem | undefined {
  const foreign = pattern.exec(name);
  if (foreign === null) return undefined;
  const [sign] = foreign;
  if (sign.trim() === "") return spaceProblem(text, at + name.length);
  const start = at + foreign.index;
  return {
    what: `contains ${quoted(sign)}, which is in no name of a ${kind}; correct the name.`,
    start,
    end: start + sign.length,
  };
}

/** A level of a path that has no name, as an empty variable leaves behind. */
function levelProblem(text: string, path: string, at: number): TextProblem | undefined {
  const gap = /\/{2,}|\/$/.exec(path);
  if (gap === null) return undefined;
  const [slashes] = gap;
  const start = at + gap.index;
  const end = start + slashes.length;
  const isLast = gap.index + slashes.length === path.length;
  const title = isLast ? "Remove the slash at the end" : "Write one slash";
  return {
    what: "has a level without a name in the parameter's path, and no parameter is called so; correct the path.",
    start,
    end,
    severity: "warning",
    repair: { title, text: withPart(text, { start, end }, isLast ? "" : "/"), isSure: false },
  };
}

/** A path that does not begin at the root, where every path of a parameter begins. */
function rootProblem(text: string): TextProblem | undefined {
  if (text.startsWith("/") || !text.includes("/")) return undefined;
  return {
    what: "is a path without a slash in front, and Parameter Store has only paths from the root; begin it with a slash.",
    start: 0,
    end: text.length,
    severity: "information",
    repair: { title: "Begin with a slash", text: `/${text}`, isSure: false },
  };
}
