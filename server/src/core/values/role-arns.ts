import { type Said, say, word } from "../text/say";
import { accountMistake, isPartitionName, readArn } from "./arns";

/** Why a text can't be the name or the ARN of an IAM role. */
export interface RoleProblem {
  /** The end of a sentence that begins with the text. */
  readonly what: Said;
  /** A sentence; nothing if `what` says it. */
  readonly why?: Said;
}

/**
 * What keeps a text from naming an IAM role; nothing if it can be one. Both names and ARNs are accepted, and so is an
 * account that is not a number, or one repeated digit, as a placeholder.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function roleProblem(text: string): RoleProblem | undefined {
  const unspaced = say`Neither a role name nor an ARN contains white space`;
  if (text.trim() !== text) return { what: say`has white space around it`, why: unspaced };
  const arn = readArn(text);
  if (arn === undefined && /\s/.test(text)) return { what: say`contains white space`, why: unspaced };
  if (arn === undefined) {
    if (/^[^:]+$/.test(text)) return undefined;
    return {
      what: say`does not start with ${word("arn:")}`,
      why: say`A text with colons can only be an ARN, because role names have none`,
    };
  }
  const partition = arn.partition.text;
  const region = arn.region.text;
  const account = arn.account.text;
  const resource = arn.resource.text;
  if (!isPartitionName(partition)) {
    const why = say`The partition is ${word("aws")}, or one like ${word("aws-cn")}`;
    return { what: say`names partition ${partition}`, why };
  }
  if (arn.service.text !== "iam") {
    return { what: say`names service ${arn.service.text}`, why: say`Roles belong to the service ${word("iam")}` };
  }
  // One of the two colons between service and account is easily lost, and everything moves one place forward.
  if (resource === "" && account.startsWith("role/")) {
    return { what: say`lacks a colon after ${word("iam")}`, why: say`There are two, because roles have no region` };
  }
  if (region !== "") return { what: say`names region ${region}`, why: say`Roles have no region` };
  const mistake = accountMistake(account);
  if (mistake !== undefined) return { what: say`names ${mistake.words}`, why: say`An account has 12 digits` };
  if (resource.startsWith("role/")) {
    return resource.endsWith("/") ? { what: say`has no name after ${word("role/")}` } : undefined;
  }
  const why = say`The ARN of a role has ${word("role/")} and its name after the account`;
  return { what: resource === "" ? say`ends after the account` : say`names ${resource}, not a role`, why };
}

/** The ARN with the missing colon between service and account; nothing if that is not the mistake. */
export function withMissingColon(text: string): string | undefined {
  const match = /^(arn:aws[a-z-]*:iam:)([^:]+:role\/.*[^/])$/.exec(text);
  const repaired = match?.[1] !== undefined && match[2] !== undefined ? `${match[1]}:${match[2]}` : undefined;
  return repaired !== undefined && roleProblem(repaired) === undefined ? repaired : undefined;
}
