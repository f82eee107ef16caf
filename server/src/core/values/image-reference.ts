import type { Severity } from "../rule";
import { PARTITIONS, partitionOf } from "../spec/aws-partitions";
import { quoted } from "../words";
import { mayBeTemplate } from "./resource-names";

/** The parts of an image reference; what is not written is left out. */
export interface ImageReference {
  /** Everything in front of the tag and the digest, the registry included. */
  readonly name: string;
  /** The name without the registry. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Takes a reference apart as container runtimes do; never fails, whatever the text. */
export function readImage(image: string): ImageReference {
  const at = image.indexOf("@");
  const tagged = at === -1 ? image : image.slice(0, at);
  const slash = tagged.lastIndexOf("/");
  const colon = tagged.indexOf(":", slash + 1);
  const name = colon === -1 ? tagged : tagged.slice(0, colon);
  const host = name.slice(0, Math.max(0, name.indexOf("/")));
  // As for Docker, the first part is a registry only if it looks like a host.
  const hasHost = /[.:]/.test(host) || host === "localhost";
  return {
    name,
    repository: hasHost ? name.slice(host.length + 1) : name,
    tag: colon === -1 ? undefined : tagged.slice(colon + 1),
    digest: at === -1 ? undefined : image.slice(at + 1),
  };
}

/** What keeps a text from being an image. */
export interface ImageMistake {
  /** The end of a sentence that begins with the image. */
  readonly problem: string;
  readonly remedy: string;
  /** The image that is meant, where one can tell. */
  readonly better?: string;
  /** `error` if left out. */
  readonly severity?: Severity;
}

/** The longest an image can be, in characters, its digest not counted. */
const LONGEST_IMAGE = 255;

/** The longest a tag can be, in characters. */
const LONGEST_TAG = 128;

/** @see https://github.com/distribution/reference/blob/main/regexp.go */
const TAG = /^\w[\w.-]{0,127}$/;

/** Whether container runtimes can read a tag. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/**
 * The first thing that keeps a text from being an image; nothing if it is one.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function imageMistake(image: string): ImageMistake | undefined {
  const trimmed = image.trim();
  if (trimmed !== image && trimmed !== "") {
    const better = imageMistake(trimmed) === undefined ? trimmed : undefined;
    return { problem: "has white space around it, which ECS refuses", remedy: "remove it", ...(better && { better }) };
  }
  const [scheme] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(image) ?? [];
  if (scheme !== undefined) {
    const rest = image.slice(scheme.length);
    const better = imageMistake(rest) === undefined ? rest : undefined;
    const problem = `begins with ${scheme}, but an image is no web address and could not be pulled`;
    return { problem, remedy: "write the registry and the repository alone", ...(better && { better }) };
  }
  const [foreign] = /[^A-Za-z0-9_:./#@-]/u.exec(image) ?? [];
  if (foreign !== undefined) {
    const shown = foreign.trim() === "" ? "white space" : quoted(foreign);
    const severity = mayBeTemplate(image) ? "warning" : "error";
    return { problem: `holds ${shown}, which ECS refuses`, remedy: "write registry/repository:tag", severity };
  }
  const arn = arnMistake(image);
  if (arn !== undefined) return arn;
  const { digest, repository, tag, name } = readImage(image);
  if (digest !== undefined && !/^sha256:[A-Fa-f0-9]{64}$/.test(digest) && !isWord(digest)) {
    return { problem: `has no digest behind its @`, remedy: "write sha256: and 64 hexadecimal digits" };
  }
  const length = digest === undefined ? image.length : image.indexOf("@");
  if (length > LONGEST_IMAGE) {
    return { problem: `has ${length} characters, and ECS takes ${LONGEST_IMAGE}`, remedy: "choose a shorter name" };
  }
  const unreadable = unreadablePart(name, tag);
  if (unreadable !== undefined) return { ...unreadable, severity: "warning" };
  // A name all in capitals is a word that a pipeline replaces.
  if (!/[A-Z]/.test(repository) || !repository.split("/").some((part) => /[a-z]/.test(part) && /[A-Z]/.test(part))) {
    return undefined;
  }
  const problem = "has upper-case letters in the name of its repository, which no registry knows";
  return { problem, remedy: "write them in lower case", severity: "warning" };
}

/** A repository of ECR by its ARN, and what stands behind it. */
const REPOSITORY_ARN = /^arn:(aws[a-z-]*):ecr:([a-z0-9-]+):(\d{12}):repository\/(.+)$/;

/** What is wrong with an ARN in place of an image; nothing for any other text. */
function arnMistake(image: string): ImageMistake | undefined {
  if (!/^arn:aws[a-z-]*:/.test(image)) return undefined;
  const problem = "is an ARN, by which no image can be pulled";
  const [, partition = "", region = "", account = "", repository = ""] = REPOSITORY_ARN.exec(image) ?? [];
  const domain = PARTITIONS.find(({ id }) => id === partition)?.registries;
  const better =
    domain === undefined || partitionOf(region)?.id !== partition
      ? undefined
      : `${account}.dkr.ecr.${region}.${domain}/${repository}`;
  if (better !== undefined && imageMistake(better) === undefined) {
    return { problem, remedy: `write ${better}`, better, severity: "warning" };
  }
  const remedy = image.includes(":ecr-public:")
    ? "write public.ecr.aws, the alias of the registry and the repository"
    : "write registry/repository:tag";
  return { problem, remedy, severity: "warning" };
}

/**
 * What of a reference ECS takes and container runtimes can't read. A number sign may be part of a placeholder.
 *
 * @see https://docs.docker.com/reference/cli/docker/image/tag/
 */
function unreadablePart(name: string, tag: string | undefined): ImageMistake | undefined {
  if (tag === "") {
    return { problem: "has no tag behind its colon, so no image can be pulled", remedy: "write the tag" };
  }
  if (name === "") return { problem: "names no repository", remedy: "write registry/repository:tag" };
  if (name.split("/").includes("")) {
    return {
      problem: "has nothing in front of or behind a slash, so no image can be pulled",
      remedy: "write registry/repository:tag",
    };
  }
  if (tag === undefined || tag.includes("#") || isTag(tag)) return undefined;
  const problem = tag.includes(":")
    ? "has two tags"
    : tag.length > LONGEST_TAG
      ? `has a tag of ${tag.length} characters, and the longest has ${LONGEST_TAG}`
      : "has a tag that begins with a point or a hyphen";
  return { problem: `${problem}, so no image can be pulled`, remedy: "write registry/repository:tag" };
}

/** Whether a digest is a word in capital letters, such as `sha256:NEW_DIGEST`, which a pipeline replaces. */
function isWord(digest: string): boolean {
  return /^(?:sha256:)?[A-Z][A-Z0-9_]*$/.test(digest) && /[G-Z_]/.test(digest);
}
