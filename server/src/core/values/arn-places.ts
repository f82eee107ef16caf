import { PARTITIONS, type Partition, partitionOf } from "../spec/aws-partitions";
import { AWS_REGIONS } from "../spec/aws-regions";
import { orList, quoted } from "../words";
import { type Arn, accountMistake, isPartitionName, type TextPart } from "./arns";
import { isSameName, nearest, plainName } from "./nearest";

/** What is wrong at one place of a text, and what the text would be without it. */
export interface TextProblem {
  /** The end of a sentence that begins with what the text is: what is wrong, and what to do. */
  readonly what: string;
  /** The first character that is wrong, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** Where it is no error. */
  readonly severity?: "warning" | "information";
  readonly repair?: TextRepair;
}

/** A text in which a mistake is put right. */
export interface TextRepair {
  /** What it does, as a command. */
  readonly title: string;
  readonly text: string;
  /** Whether the author can have meant nothing else. */
  readonly isSure: boolean;
}

/**
 * What is wrong with the partition, the region or the account of an ARN that has all three; nothing if they can be
 * right. Words that are for somebody to replace can be, and so can regions that we don't know.
 *
 * @param text the whole ARN
 * @param account the account that the ARN most likely lacks, if it is known
 */
export function placeProblem(text: string, arn: Arn, account: string | undefined): TextProblem | undefined {
  return partitionProblem(text, arn) ?? regionProblem(text, arn) ?? accountProblem(text, arn, account);
}

/** A text with something else in place of one part. */
export function withPart(text: string, { start, end }: Pick<TextPart, "start" | "end">, other: string): string {
  return text.slice(0, start) + other + text.slice(end);
}

function partitionProblem(text: string, { partition, region }: Arn): TextProblem | undefined {
  const home = partitionOf(region.text);
  const { start, end } = visible(text, partition);
  if (!isPartitionName(partition.text)) {
    if (isForReplacement(partition.text)) return undefined;
    const meant = home?.id ?? "aws";
    const repair = { title: `Change the partition to ${meant}`, text: withPart(text, partition, meant), isSure: false };
    const mistake = partition.text === "" ? "names no partition" : `names the partition ${quoted(partition.text)}`;
    return { what: `${mistake}; write aws, or one like aws-cn.`, start, end, repair };
  }
  if (home === undefined || home.id === partition.text) return undefined;
  return {
    what: `names the partition ${quoted(partition.text)}, but region ${region.text} is in ${home.id}; write ${home.id}.`,
    start,
    end,
    repair: { title: `Change the partition to ${home.id}`, text: withPart(text, partition, home.id), isSure: false },
  };
}

function regionProblem(text: string, { partition, region, account }: Arn): TextProblem | undefined {
  const { start, end } = visible(text, region);
  if (region.text === "" || /^\d{12}$/.test(region.text)) {
    const both = region.text === "" && account.text === "";
    const what = both
      ? "names no region and no account; write both, as in eu-west-1:111122223333."
      : "names no region; write one in front of the account, such as eu-west-1.";
    return { what, start, end: both ? account.end + 1 : end };
  }
  const home = PARTITIONS.find(({ id }) => id === partition.text);
  if (home === undefined || !isRegionMistyped(region.text, home)) return undefined;
  const numbered = regionsFrom(region.text);
  const meant =
    numbered.length > 1 ? undefined : (regionIn(region.text) ?? nearest(region.text, [...AWS_REGIONS.keys()]));
  const remedy =
    numbered.length > 1
      ? `write ${orList(numbered)}`
      : meant === undefined
        ? "write the code of a region, such as eu-west-1"
        : `write ${meant}`;
  return {
    what: `names the region ${quoted(region.text)}, which does not exist; ${remedy}.`,
    start,
    end,
    ...(meant !== undefined && {
      repair: {
        title: `Change the region to ${meant}`,
        text: withPart(text, region, meant),
        isSure: isSameName(region.text, meant),
      },
    }),
  };
}

function accountProblem(text: string, { account }: Arn, known: string | undefined): TextProblem | undefined {
  const { start, end } = visible(text, account);
  // What belongs behind the account is in its place where a colon is missing too.
  const isShifted = /^(?:secret|parameter)s?(?:$|\/)/.test(account.text);
  if (account.text === "" || isShifted) {
    const added =
      known === undefined ? undefined : withPart(text, account, isShifted ? `${known}:${account.text}` : known);
    return {
      what: "names no account, without which ECS refuses the ARN; write its 12 digits behind the region.",
      start,
      end,
      ...(added !== undefined && { repair: { title: `Add account ${known}`, text: added, isSure: false } }),
    };
  }
  const mistake = accountMistake(account.text);
  if (mistake === undefined) return undefined;
  const { words, right } = mistake;
  const what = `names ${words}, and an account has 12 digits; ${right === undefined ? "correct it" : `write ${right}`}.`;
  if (right === undefined) return { what, start, end };
  const repair = { title: `Change the account to ${right}`, text: withPart(text, account, right), isSure: false };
  return { what, start, end, repair };
}

/** Whether a text is meant as the code of a region of a partition and is none: `us-east1`, or the zone `us-east-1a`. */
function isRegionMistyped(text: string, { regions }: Partition): boolean {
  if (regions.test(text)) return false;
  if (regionIn(text) !== undefined || regionsFrom(text).length > 0) return true;
  // A number of two digits may be that of a region to come, but not one that is written twice.
  if (AWS_REGIONS.has(text.replace(/(\d)\1$/, "$1"))) return true;
  return REGION_LIKE.test(text) && !/region|iso|x{2}|\d\d/i.test(text);
}

/** The regions of which a text is the code without its number. */
function regionsFrom(text: string): readonly string[] {
  return [...AWS_REGIONS.keys()].filter((code) => code.replace(/-\d$/, "") === text.toLowerCase());
}

/** The region in a place: `eu-west-1` for `ireland`. Nothing where there is none, or several have the name. */
function regionIn(text: string): string | undefined {
  const named = [...AWS_REGIONS].filter(([, name]) => {
    const [, place = ""] = /\(([^)]+)\)/.exec(name) ?? [];
    return plainName(place) === plainName(text);
  });
  const [[code] = [undefined]] = named;
  return named.length === 1 ? code : undefined;
}

/** What begins as the codes of known regions do and has its only digit at the end. */
const REGION_LIKE = /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)[a-z_. -]*\d[a-f]?$/i;

/** Whether a part of an ARN is a word that somebody puts the right one in for: in capitals, or made of x. */
export function isForReplacement(text: string): boolean {
  return /^[A-Z][A-Z_-]*$/.test(text) || /x{2}|your|replace|change|example/i.test(text);
}

/** The place of a part, with the colons around it where it is empty and so can't be seen. */
export function visible(text: string, { start, end }: TextPart): { readonly start: number; readonly end: number } {
  return start === end ? { start: start - 1, end: Math.min(end + 1, text.length) } : { start, end };
}
