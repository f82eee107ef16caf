import { quoted } from "../words";
import { accountMistake, isPartitionName, readArn } from "./arns";

/**
 * What keeps a text from naming an IAM role, as the end of a sentence that begins with the text; nothing if it can be
 * one. Names are taken as well as ARNs. An account that is no number, or one digit over and over, is left alone: it stands for one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function roleProblem(text: string): string | undefined {
  if (text.trim() !== text) return "has white space around it";
  const arn = readArn(text);
  if (arn === undefined && /\s/.test(text)) return "holds white space";
  if (arn === undefined) return /^[^:]+$/.test(text) ? undefined : "has colons but does not begin with arn:";
  const partition = arn.partition.text;
  const region = arn.region.text;
  const account = arn.account.text;
  const resource = arn.resource.text;
  if (!isPartitionName(partition))
    return `names the partition ${quoted(partition)}, where aws or one like aws-cn belongs`;
  if (arn.service.text !== "iam") return `belongs to the service ${quoted(arn.service.text)}, where iam belongs`;
  // One colon of the two between service and account is easily lost, and everything moves one place forward.
  if (resource === "" && account.startsWith("role/"))
    return "lacks a colon, since roles have no region and two colons stand in its place";
  if (region !== "") return `names the region ${quoted(region)}, and roles have none`;
  const mistake = accountMistake(account);
  if (mistake !== undefined) return `names ${mistake.words}, where 12 digits belong`;
  if (resource.startsWith("role/")) return resource.endsWith("/") ? "has no name behind role/" : undefined;
  if (resource === "") return "has nothing behind the account, where role/ and a name belong";
  return `names ${quoted(resource)} in the account, where role/ and a name belong`;
}

/** The ARN with the colon that it lacks between service and account; nothing if that is not what is wrong. */
export function withMissingColon(text: string): string | undefined {
  const match = /^(arn:aws[a-z-]*:iam:)([^:]+:role\/.*[^/])$/.exec(text);
  const repaired = match?.[1] !== undefined && match[2] !== undefined ? `${match[1]}:${match[2]}` : undefined;
  return repaired !== undefined && roleProblem(repaired) === undefined ? repaired : undefined;
}
