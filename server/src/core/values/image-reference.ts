import { PARTITIONS, partitionOf } from "../facts/aws-partitions";
import { type Said, say, word } from "../text/say";
import { mayBeTemplate } from "./resource-names";

/** The parts of an image reference; missing parts are omitted. */
export interface ImageReference {
  /** Everything in front of the tag and the digest, the registry included. */
  readonly name: string;
  /** The name without the registry. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Splits a reference like container runtimes do. Never fails. */
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
  readonly problem: Said;
  readonly remedy: Said;
  readonly why?: Said;
  /** The image that is meant, if that is clear. */
  readonly better?: string;
  /** `error` if left out. */
  readonly severity?: "error" | "warning";
}

/** The longest image, in characters, without its digest. */
const LONGEST_IMAGE = 255;

/** The longest tag, in characters. */
const LONGEST_TAG = 128;

/** A text that is certainly an image, like nearly all: in lower case, with or without a registry and a tag. */
const PLAIN_IMAGE = /^[a-z0-9_.-]+(?:(?::\d+)?(?:\/[a-z0-9_.-]+)+)?(?::\w[\w.-]{0,127})?$/;

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
  if (image.length <= LONGEST_IMAGE && PLAIN_IMAGE.test(image)) return undefined;
  const trimmed = image.trim();
  if (trimmed !== image && trimmed !== "") {
    const better = imageMistake(trimmed) === undefined ? trimmed : undefined;
    const why = say`ECS rejects white space in an image`;
    return { problem: say`has white space around it`, remedy: say`remove it`, why, ...(better && { better }) };
  }
  const [scheme] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(image) ?? [];
  if (scheme !== undefined) {
    const rest = image.slice(scheme.length);
    const better = imageMistake(rest) === undefined ? rest : undefined;
    const problem = say`begins with ${word(scheme)}`;
    const remedy = say`write only the registry and the repository`;
    return { problem, remedy, why: say`An image can't be pulled by a web address`, ...(better && { better }) };
  }
  const [foreign] = /[^A-Za-z0-9_:./#@-]/u.exec(image) ?? [];
  if (foreign !== undefined) {
    const severity = mayBeTemplate(image) ? "warning" : "error";
    const isSpace = foreign.trim() === "";
    return {
      problem: isSpace ? say`contains white space` : say`contains ${foreign}`,
      remedy: leftPart(image) ?? FORM,
      why: isSpace ? say`ECS rejects white space in an image` : say`ECS rejects this character in an image`,
      severity,
    };
  }
  const arn = arnMistake(image);
  if (arn !== undefined) return arn;
  const { digest, repository, tag, name } = readImage(image);
  if (digest !== undefined && !/^sha256:[A-Fa-f0-9]{64}$/.test(digest) && !isWord(digest)) {
    return {
      problem: say`has no valid digest after @`,
      remedy: say`write ${word("sha256:")} and 64 hexadecimal digits`,
    };
  }
  const length = digest === undefined ? image.length : image.indexOf("@");
  if (length > LONGEST_IMAGE) {
    const why = say`ECS accepts at most ${LONGEST_IMAGE}, not counting the digest`;
    return { problem: say`has ${length} characters`, remedy: say`choose a shorter name`, why };
  }
  const unreadable = unreadablePart(name, tag);
  if (unreadable !== undefined) return { ...unreadable, severity: "warning" };
  // A name all in capitals is a word that a pipeline replaces.
  if (!/[A-Z]/.test(repository) || !repository.split("/").some((part) => /[a-z]/.test(part) && /[A-Z]/.test(part))) {
    return undefined;
  }
  const problem = say`has upper-case letters in the name of its repository`;
  const why = say`Registries accept only lower-case names`;
  return { problem, remedy: say`write them in lower case`, why, severity: "warning" };
}

const FORM = say`write ${word("registry/repository:tag")}`;
const NOT_PULLED = say`Container runtimes can't pull such an image`;

/** What to do about a part in brackets that was meant to be replaced: `{ecr-repo}`; nothing if there is none. */
function leftPart(image: string): Said | undefined {
  const [part] = /\{[^{}]+\}|\[[^[\]]+\]|<[^<>]+>/.exec(image) ?? [];
  return part === undefined ? undefined : say`replace ${word(part)}`;
}

/** A repository of ECR by its ARN, and what follows it. */
const REPOSITORY_ARN = /^arn:(aws[a-z-]*):ecr:([a-z0-9-]+):(\d{12}):repository\/(.+)$/;

/** What is wrong with an ARN in place of an image; nothing for any other text. */
function arnMistake(image: string): ImageMistake | undefined {
  if (!/^arn:aws[a-z-]*:/.test(image)) return undefined;
  const problem = say`is an ARN`;
  const why = say`An image can't be pulled by its ARN`;
  const [, partition = "", region = "", account = "", repository = ""] = REPOSITORY_ARN.exec(image) ?? [];
  const domain = PARTITIONS.find(({ id }) => id === partition)?.registries;
  const better =
    domain === undefined || partitionOf(region)?.id !== partition
      ? undefined
      : `${account}.dkr.ecr.${region}.${domain}/${repository}`;
  if (better !== undefined && imageMistake(better) === undefined) {
    return { problem, remedy: say`write ${better}`, why, better, severity: "warning" };
  }
  const remedy = image.includes(":ecr-public:")
    ? say`write ${word("public.ecr.aws")}, the alias of the registry and the repository`
    : FORM;
  return { problem, remedy, why, severity: "warning" };
}

/**
 * The part of a reference that ECS accepts but container runtimes can't read. A number sign may be part of a
 * placeholder.
 *
 * @see https://docs.docker.com/reference/cli/docker/image/tag/
 */
function unreadablePart(name: string, tag: string | undefined): ImageMistake | undefined {
  if (tag === "") {
    return { problem: say`has no tag after its colon`, remedy: say`write the tag`, why: NOT_PULLED };
  }
  if (name === "") return { problem: say`has no repository`, remedy: FORM, why: NOT_PULLED };
  if (name.split("/").includes("")) {
    return { problem: say`has a slash with nothing before or after it`, remedy: FORM, why: NOT_PULLED };
  }
  if (tag === undefined || tag.includes("#") || isTag(tag)) return undefined;
  const problem = tag.includes(":")
    ? say`has two tags`
    : tag.length > LONGEST_TAG
      ? say`has a tag of ${tag.length} characters, more than ${LONGEST_TAG}`
      : say`has a tag that begins with a period or a hyphen`;
  return { problem, remedy: FORM, why: NOT_PULLED };
}

/** Whether a digest is a word in capital letters, such as `sha256:NEW_DIGEST`, which a pipeline replaces. */
function isWord(digest: string): boolean {
  return /^(?:sha256:)?[A-Z][A-Z0-9_]*$/.test(digest) && /[G-Z_]/.test(digest);
}
