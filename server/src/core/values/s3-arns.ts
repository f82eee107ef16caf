import { readArn } from "./arns";

/** An object in S3. */
export interface S3Object {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Reads the ARN of an object in S3, of any partition; `undefined` if the text is not one.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html
 */
export function readS3Arn(text: string): S3Object | undefined {
  const arn = readArn(text);
  if (arn === undefined || !/^aws[a-z-]*$/.test(arn.partition.text) || arn.service.text !== "s3") return undefined;
  if (arn.region.text !== "" || arn.account.text !== "") return undefined;
  const [, bucket, key] = /^([^/\s]+)\/(\S.*)$/.exec(arn.resource.text) ?? [];
  return bucket === undefined || key === undefined ? undefined : { bucket, key };
}
