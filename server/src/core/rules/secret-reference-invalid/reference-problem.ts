import { isSameName, nearest } from "../../text/nearest";
import { anyOf, type Said, say, word } from "../../text/say";
import { type Arn, readArn, type TextPart } from "../../values/arns";
import { mayBeTemplate } from "../../values/resource-names";
import { isForReplacement, placeProblem, type TextProblem, type TextRepair, visible, withPart } from "./arn-places";

/** The service that keeps a secret, as its ARN names it. */
export type SecretService = "secretsmanager" | "ssm";

/** What a member accepts that says where a secret is kept. */
export interface SecretReferenceForm {
  readonly services: readonly SecretService[];
  /** What a text without `arn:` in front names; nothing if only ARNs are accepted. */
  readonly names: "parameter" | "secret" | undefined;
  /** Whether a value or a version of a secret can be selected after its name. */
  readonly takesKey: boolean;
}

/**
 * What keeps a text from saying where a secret is kept; nothing if it can. A repair is offered only if it leaves
 * nothing wrong. Blank texts and possible templates are never wrong.
 *
 * @param account the account to add to an ARN that has none; nothing if it is not known
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
  // An empty or blank text is not a reference, which is another mistake.
  if (trimmed === "" || mayBeTemplate(text)) return undefined;
  const whole = { start: 0, end: text.length };
  if (trimmed !== text) {
    const repair: TextRepair = { title: say`Remove the white space`, text: trimmed, isSure: true };
    return { what: say`has white space around it`, ...SPACED, ...whole, repair };
  }
  const [, , unquoted] = /^(["'])(.+)\1$/s.exec(text) ?? [];
  if (unquoted !== undefined) {
    const repair: TextRepair = { title: say`Remove the quotes`, text: unquoted, isSure: true };
    const why = say`The quotes are part of the value`;
    return { what: say`has its own quotes around it`, remedy: say`remove them`, why, ...whole, repair };
  }
  const arn = readArn(text);
  if (arn === undefined) return nameProblem(text, form);
  const outside = spaceProblem(text, text.length - arn.resource.text.length);
  if (outside !== undefined) return outside;
  // With a placeholder for the service, what follows the account is not known.
  if (isForReplacement(arn.service.text)) return placeProblem(text, arn, account);
  const within = arn.service.text === "ssm" ? parameterProblem : secretProblem;
  return serviceProblem(text, arn, form) ?? placeProblem(text, arn, account) ?? within(text, arn, form);
}

/** White space in a text before a place. */
function spaceProblem(text: string, until: number): TextProblem | undefined {
  const space = /\s+/.exec(text.slice(0, until));
  if (space === null) return undefined;
  const end = space.index + space[0].length;
  const repaired = text.slice(0, until).replaceAll(/\s/g, "") + text.slice(until);
  const repair = { title: say`Remove the white space`, text: repaired, isSure: false };
  return { what: say`contains white space`, ...SPACED, start: space.index, end, repair };
}

const SPACED = { remedy: say`remove it`, why: say`Neither ARNs nor names contain white space` } as const;

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
    const what = say`names ${KEEPERS[owner]}, but service ${service.text}`;
    return { what, remedy: say`write ${word(owner)}`, start, end, repair: serviceRepair(text, service, owner, false) };
  }
  const meant = nearest(service.text, services);
  const what = say`names service ${service.text}, which can't be used here`;
  if (meant === undefined) return { what, remedy: say`write the ARN of ${keepers(services)}`, start, end };
  const repair = serviceRepair(text, service, meant, isSameName(service.text, meant));
  const why = say`Only ${keepers(services)} can be used`;
  return { what, remedy: say`write ${word(meant)}`, why, start, end, repair };
}

function serviceRepair(text: string, service: TextPart, right: SecretService, isSure: boolean): TextRepair {
  return { title: say`Change the service to ${word(right)}`, text: withPart(text, service, right), isSure };
}

/** What services keep: `a Secrets Manager secret or a Systems Manager parameter`. */
function keepers(services: readonly SecretService[]): Said {
  return anyOf(services.map((each) => KEEPERS[each]));
}

const KEEPERS = {
  secretsmanager: say`a Secrets Manager secret`,
  ssm: say`a Systems Manager parameter`,
} as const;

/** What is wrong after the account in the ARN of a parameter. */
function parameterProblem(text: string, { resource }: Arn): TextProblem | undefined {
  const { start, end } = visible(text, resource);
  const [, name] = /^parameter\/(.+)$/s.exec(resource.text) ?? [];
  if (name === undefined) {
    const [, rest = ""] = /^(?:parameters?(?:[:/]+|$))?\/*(.*)$/is.exec(resource.text) ?? [];
    const isOther = OTHER_SSM_RESOURCES.test(resource.text);
    const right = rest === "" || rest.startsWith("parameter") || isOther ? undefined : `parameter/${rest}`;
    const what = afterAccount(resource);
    const why = say`The ARN of a parameter has ${word("parameter/")} and its name after the account`;
    if (right === undefined) return { what, remedy: say`write the parameter's name`, why, start, end };
    const repair = { title: say`Write ${right}`, text: withPart(text, resource, right), isSure: false };
    return { what, remedy: say`write ${right}`, why, start, end, repair };
  }
  const at = resource.start + "parameter/".length;
  return parameterNameProblem(text, name, at) ?? levelProblem(text, `/${name}`, at - 1);
}

function afterAccount({ text }: TextPart): Said {
  return text === "" ? say`ends after the account` : say`has ${text} after the account`;
}

/**
 * The other resources of Systems Manager, which contain no secret.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
const OTHER_SSM_RESOURCES =
  /^(?:association|automation-(?:definition|execution)|document|maintenancewindow|managed-instance|opsitem|opsmetadata|patchbaseline|session|windowtarget|windowtask)[:/]/;

/** What is wrong after the account in the ARN of a secret. */
function secretProblem(text: string, { resource }: Arn, { takesKey }: SecretReferenceForm): TextProblem | undefined {
  const [type = "", name = "", ...selectors] = resource.text.split(":");
  const whole = visible(text, resource);
  if (type !== "secret") {
    const [, rest] = /^(?:secrets?(?:[:/]|$))?(.*)$/is.exec(resource.text) ?? [];
    const what = afterAccount(resource);
    const why = say`The ARN of a secret has ${word("secret:")} and its name after the account`;
    if (rest === undefined || rest === "") return { what, remedy: say`write the secret's name`, why, ...whole };
    const right = `secret:${rest}`;
    const isSure = resource.text.startsWith("secret/");
    const repair = { title: say`Write ${right}`, text: withPart(text, resource, right), isSure };
    return { what, remedy: say`write ${right}`, why, ...whole, repair };
  }
  const nameStart = resource.start + "secret:".length;
  if (name === "") {
    return { what: say`has no name after ${word("secret:")}`, remedy: say`write the secret's name`, ...whole };
  }
  const foreign = foreignProblem(text, name, nameStart, /[^\w/+=.@!-]/u, "secret");
  if (foreign !== undefined || selectors.length === 0 || (selectors.length === 3 && takesKey)) return foreign;
  return selectorProblem(text, nameStart + name.length, selectors, takesKey);
}

/** What is wrong with the parts after the name of a secret: there must be none, or a key, a stage and an id. */
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
      what: say`selects a JSON key or a version`,
      remedy: say`end it with the secret's name`,
      why: say`Only a whole secret can be used here`,
      ...range,
      repair: { title: say`Remove what follows the name`, text: alone, isSure: false },
    };
  }
  const what =
    selectors.length === 1
      ? say`has one part after the secret's name`
      : say`has ${selectors.length} parts after the secret's name`;
  const why = say`Only ${word(":json-key:version-stage:version-id")} can follow the name, and its parts may be empty`;
  const right = completed(selectors);
  if (right === undefined) return { what, remedy: say`write three`, why, ...range };
  const isShorter = right.length < selectors.join(":").length + 1;
  const title = isShorter ? say`Remove the surplus colons` : say`Add the missing colons`;
  const remedy = right === "" ? say`remove the colons` : say`end it with ${right}`;
  return { what, remedy, why, ...range, repair: { title, text: alone + right, isSure: true } };
}

/**
 * What belongs after the name of a secret, with the colon in front; empty for the whole secret, and nothing if that is
 * not certain.
 */
function completed(selectors: readonly string[]): string | undefined {
  if (selectors.every((selector) => selector === "")) return "";
  const [key = "", stage = "", id = "", ...surplus] = selectors;
  if (surplus.some((selector) => selector !== "")) return undefined;
  if (selectors.length === 1 && /^AWS(?:CURRENT|PREVIOUS|PENDING)$/.test(key)) return `::${key}:`;
  if (selectors.length === 1 && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key)) return `:::${key}`;
  return `:${key}:${stage}:${id}`;
}

/** What is wrong with a text that is not an ARN. */
function nameProblem(text: string, { names, services }: SecretReferenceForm): TextProblem | undefined {
  const range = { start: 0, end: text.length };
  const [, partition = "aws:", rest] = /(aws[a-z-]*:)?((?:secretsmanager|ssm):[^:]*:[^:]*:.*)$/s.exec(text) ?? [];
  if (rest !== undefined) {
    const repair = { title: say`Start with ${word("arn:")}`, text: `arn:${partition}${rest}`, isSure: false };
    const what = say`looks like an ARN, but does not start with ${word("arn:")}`;
    return { what, remedy: say`write the full ARN`, ...range, repair };
  }
  if (names === undefined) {
    const remedy = say`write the full ARN of ${keepers(services)}`;
    return { what: say`is not an ARN`, remedy, why: say`A name can't be used here`, ...range };
  }
  if (names === "secret") return foreignProblem(text, text, 0, /[^\w/+=.@!-]/u, "secret");
  return parameterNameProblem(text, text, 0) ?? levelProblem(text, text, 0) ?? rootProblem(text);
}

function parameterNameProblem(text: string, name: string, at: number): TextProblem | undefined {
  const [, bare, selector] = /^([\w./-]+)(:[\w.-]*)$/.exec(name) ?? [];
  if (bare === undefined || selector === undefined) return foreignProblem(text, name, at, /[^\w./-]/u, "parameter");
  const start = at + bare.length;
  return {
    what: say`selects version ${selector.slice(1)} of a parameter`,
    remedy: say`remove ${selector}`,
    why: say`ECS reads only the latest version`,
    start,
    end: text.length,
    repair: { title: say`Remove the version`, text: text.slice(0, start), isSure: false },
  };
}

function foreignProblem(
  text: string,
  name: string,
  at: number,
  pattern: RegExp,
  kind: "parameter" | "secret",
): TextProblem | undefined {
  const foreign = pattern.exec(name);
  if (foreign === null) return undefined;
  const [sign] = foreign;
  if (sign.trim() === "") return spaceProblem(text, at + name.length);
  const start = at + foreign.index;
  return {
    what: say`contains ${sign}`,
    remedy: say`correct the name`,
    why: kind === "secret" ? say`The name of a secret can't contain it` : say`The name of a parameter can't contain it`,
    start,
    end: start + sign.length,
  };
}

/** A level of a path that has no name, for example because of an empty variable. */
function levelProblem(text: string, path: string, at: number): TextProblem | undefined {
  const gap = /\/{2,}|\/$/.exec(path);
  if (gap === null) return undefined;
  const [slashes] = gap;
  const start = at + gap.index;
  const end = start + slashes.length;
  const isLast = gap.index + slashes.length === path.length;
  const title = isLast ? say`Remove the slash at the end` : say`Write one slash`;
  return {
    what: say`has an empty level in the parameter's path`,
    remedy: say`correct the path`,
    why: say`No parameter can have such a name`,
    start,
    end,
    severity: "warning",
    repair: { title, text: withPart(text, { start, end }, isLast ? "" : "/"), isSure: false },
  };
}

/** A path that does not start at the root, as all parameter paths do. */
function rootProblem(text: string): TextProblem | undefined {
  if (text.startsWith("/") || !text.includes("/")) return undefined;
  return {
    what: say`is a path without a slash in front`,
    remedy: say`start it with a slash`,
    why: say`Paths in Parameter Store start at the root`,
    start: 0,
    end: text.length,
    severity: "information",
    repair: { title: say`Start with a slash`, text: `/${text}`, isSure: false },
  };
}
