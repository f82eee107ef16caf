import { PARTITIONS, partitionOf } from "../../core/facts/aws-partitions";
import { readArn } from "../../core/values/arns";
import { readS3Arn } from "../../core/values/s3-arns";

/** A page with its tooltip. */
export interface LinkedPage {
  readonly url: string;
  readonly title: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
const LOG_GROUP = /^[\w./#-]{1,512}$/;

/** The console page of a log group; `undefined` for a region without a known console. */
export function logGroupPage(group: string, region: string): LinkedPage | undefined {
  const host = regionalConsole(region);
  if (host === undefined || !LOG_GROUP.test(group)) return undefined;
  // The part after the # is escaped twice, with $ instead of the second %.
  const escaped = encodeURIComponent(encodeURIComponent(group)).replaceAll("%", "$");
  return {
    url: `https://${host}/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${escaped}`,
    title: `Open the log group in CloudWatch, ${region}`,
  };
}

/** The console page of a repository in a private ECR registry; `undefined` for a region without a known console. */
export function ecrPage(account: string, region: string, repository: string): LinkedPage | undefined {
  const host = regionalConsole(region);
  if (host === undefined) return undefined;
  const path = repository.split("/").map(encodeURIComponent).join("/");
  return {
    url: `https://${host}/ecr/repositories/private/${account}/${path}?region=${region}`,
    title: `Open the repository in Amazon ECR, ${region}`,
  };
}

/**
 * The console page for an ARN of a role, a secret, a parameter, a file system, a log group, a bucket or a file in one;
 * `undefined` for any other text.
 */
export function arnPage(text: string): LinkedPage | undefined {
  const arn = readArn(text);
  const home = PARTITIONS.find(({ id }) => id === arn?.partition.text)?.console;
  if (arn === undefined || home === undefined || arn.resource.text === "" || !isPlain(text)) return undefined;
  const service = arn.service.text;
  const region = arn.region.text;
  const resource = arn.resource.text;
  const hasAccount = /^\d{12}$/.test(arn.account.text);
  if (service === "iam") return hasAccount ? rolePage(home, resource) : undefined;
  if (service === "s3") return bucketPage(home, text, resource);
  if (partitionOf(region)?.id !== arn.partition.text) return undefined;
  return hasAccount ? regionalPage(service, region, resource) : undefined;
}

/** Whether a text can be part of a URL: it has no white space, control characters or lone surrogates. */
function isPlain(text: string): boolean {
  return !/[\s\p{Cc}\p{Cs}]/u.test(text);
}

function rolePage(home: string, resource: string): LinkedPage | undefined {
  const name = /^role\/(?:.*\/)?([^/]+)$/.exec(resource)?.[1];
  if (name === undefined) return undefined;
  return { url: `https://${home}/iam/home#/roles/details/${encodeURIComponent(name)}`, title: "Open the role in IAM" };
}

function bucketPage(home: string, arn: string, bucket: string): LinkedPage | undefined {
  const file = readS3Arn(arn);
  if (file !== undefined) {
    const query = `prefix=${encodeURIComponent(file.key)}`;
    return {
      url: `https://${home}/s3/object/${encodeURIComponent(file.bucket)}?${query}`,
      title: "Open the file in Amazon S3",
    };
  }
  if (!/^[a-z0-9][a-z0-9.-]+$/.test(bucket)) return undefined;
  return { url: `https://${home}/s3/buckets/${bucket}`, title: "Open the bucket in Amazon S3" };
}

function regionalPage(service: string, region: string, resource: string): LinkedPage | undefined {
  const host = regionalConsole(region);
  const page = (path: string, title: string): LinkedPage => ({ url: `https://${host}/${path}`, title });
  if (service === "secretsmanager") {
    const name = secretName(resource);
    if (name === undefined) return undefined;
    const query = `name=${encodeURIComponent(name)}&region=${region}`;
    return page(`secretsmanager/secret?${query}`, `Open the secret in Secrets Manager, ${region}`);
  }
  if (service === "ssm") {
    const name = /^parameter\/(.+)$/.exec(resource)?.[1];
    if (name === undefined) return undefined;
    // The ARN omits the leading slash of a name in a hierarchy. The console expects the name escaped twice.
    const escaped = encodeURIComponent(encodeURIComponent(name.includes("/") ? `/${name}` : name));
    const path = `systems-manager/parameters/${escaped}/description?region=${region}`;
    return page(path, `Open the parameter in Systems Manager, ${region}`);
  }
  if (service === "elasticfilesystem") {
    const [, kind, id] = /^(file-system|access-point)\/(fsa?p?-[0-9a-f]+)$/.exec(resource) ?? [];
    if (kind === undefined || id === undefined) return undefined;
    return page(
      `efs/home?region=${region}#/${kind}s/${id}`,
      `Open the ${kind.replace("-", " ")} in Amazon EFS, ${region}`,
    );
  }
  if (service !== "logs") return undefined;
  const group = /^log-group:([^:*]+)/.exec(resource)?.[1];
  return group === undefined ? undefined : logGroupPage(group, region);
}

/**
 * The name in the ARN of a secret, without the six random characters that AWS adds, and without the JSON key and the
 * version that ECS reads after it.
 *
 * The random characters may be omitted. Six lower-case letters count as a word of the name, as in `db-secret`: only one
 * in two hundred random suffixes is all lower case.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
function secretName(resource: string): string | undefined {
  const name = /^secret:([^:]+)/.exec(resource)?.[1];
  return name?.replace(/-(?![a-z]{6}$)[A-Za-z0-9]{6}$/, "");
}

function regionalConsole(region: string): string | undefined {
  const home = partitionOf(region)?.console;
  return home && `${region}.${home}`;
}
