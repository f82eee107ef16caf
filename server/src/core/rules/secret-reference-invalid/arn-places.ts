import { PARTITIONS, type Partition, partitionOf } from "../../facts/aws-partitions";
import { AWS_REGIONS } from "../../facts/aws-regions";
import { isSameName, nearest, plainName } from "../../text/nearest";
import { anyOf, type Said, say, word } from "../../text/say";
import { type Arn, accountMistake, isPartitionName, type TextPart } from "../../values/arns";

/** What is wrong at one place of a text, and the corrected text. */
export interface TextProblem {
  /** The end of a sentence that begins with what the text is. */
  readonly what: Said;
  /** What to do, as a command. */
  readonly remedy: Said;
  /** A sentence; nothing if `what` says it. */
  readonly why?: Said;
  /** The first wrong character, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Set where it is not an error. */
  readonly severity?: "warning" | "information";
  readonly repair?: TextRepair;
}

/** A text in which a mistake is corrected. */
export interface TextRepair {
  /** What it does, as a command. */
  readonly title: Said;
  readonly text: string;
  /** Whether the author can have meant nothing else. */
  readonly isSure: boolean;
}

/**
 * What is wrong with the partition, the region or the account of an ARN that has all three; nothing if they may be
 * valid, as placeholders and unknown regions are.
 *
 * @param text the whole ARN
 * @param account the account to add if the ARN has none; nothing if it is not known
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
    const what = partition.text === "" ? say`names no partition` : say`names partition ${partition.text}`;
    const remedy = say`write ${word("aws")}, or one like ${word("aws-cn")}`;
    return { what, remedy, start, end, repair: partitionRepair(text, partition, meant) };
  }
  if (home === undefined || home.id === partition.text) return undefined;
  return {
    what: say`names partition ${partition.text}, but region ${region.text} is in ${word(home.id)}`,
    remedy: say`write ${word(home.id)}`,
    start,
    end,
    repair: partitionRepair(text, partition, home.id),
  };
}

function partitionRepair(text: string, partition: TextPart, right: string): TextRepair {
  const title = say`Change the partition to ${word(right)}`;
  return { title, text: withPart(text, partition, right), isSure: false };
}

function regionProblem(text: string, { partition, region, account }: Arn): TextProblem | undefined {
  const { start, end } = visible(text, region);
  if (region.text === "" || /^\d{12}$/.test(region.text)) {
    const both = region.text === "" && account.text === "";
    return both
      ? {
          what: say`names no region and no account`,
          remedy: say`write both, as in ${word("eu-west-1:111122223333")}`,
          start,
          end: account.end + 1,
        }
      : {
          what: say`names no region`,
          remedy: say`write one before the account, such as ${word("eu-west-1")}`,
          start,
          end,
        };
  }
  const home = PARTITIONS.find(({ id }) => id === partition.text);
  if (home === undefined || !isRegionMistyped(region.text, home)) return undefined;
  const numbered = regionsFrom(region.text);
  const meant =
    numbered.length > 1 ? undefined : (regionIn(region.text) ?? nearest(region.text, [...AWS_REGIONS.keys()]));
  const remedy =
    numbered.length > 1
      ? say`write ${anyOf(numbered.map(word))}`
      : meant === undefined
        ? say`write the code of a region, such as ${word("eu-west-1")}`
        : say`write ${word(meant)}`;
  return {
    what: say`names region ${region.text}, which does not exist`,
    remedy,
    start,
    end,
    ...(meant !== undefined && {
      repair: {
        title: say`Change the region to ${word(meant)}`,
        text: withPart(text, region, meant),
        isSure: isSameName(region.text, meant),
      },
    }),
  };
}

function accountProblem(text: string, { account }: Arn, known: string | undefined): TextProblem | undefined {
  const { start, end } = visible(text, account);
  // If a colon is missing too, what follows the account is in its place.
  const isShifted = /^(?:secret|parameter)s?(?:$|\/)/.test(account.text);
  if (account.text === "" || isShifted) {
    const what = say`names no account`;
    const remedy = say`write its 12 digits after the region`;
    const problem = { what, remedy, why: say`ECS rejects the ARN without it`, start, end };
    if (known === undefined) return problem;
    const added = withPart(text, account, isShifted ? `${known}:${account.text}` : known);
    return { ...problem, repair: { title: say`Add account ${word(known)}`, text: added, isSure: false } };
  }
  const mistake = accountMistake(account.text);
  if (mistake === undefined) return undefined;
  const { words, right } = mistake;
  const problem = { what: say`names ${words}`, why: say`An account has 12 digits`, start, end };
  if (right === undefined) return { ...problem, remedy: say`correct it` };
  const title = say`Change the account to ${word(right)}`;
  return {
    ...problem,
    remedy: say`write ${word(right)}`,
    repair: { title, text: withPart(text, account, right), isSure: false },
  };
}

/** Whether a text is a mistyped region code of a partition: `us-east1`, or the zone `us-east-1a`. */
function isRegionMistyped(text: string, { regions }: Partition): boolean {
  if (regions.test(text)) return false;
  if (regionIn(text) !== undefined || regionsFrom(text).length > 0) return true;
  // A number of two digits may be that of a future region, but not the same digit twice.
  if (AWS_REGIONS.has(text.replace(/(\d)\1$/, "$1"))) return true;
  return REGION_LIKE.test(text) && !/region|iso|x{2}|\d\d/i.test(text);
}

/** The regions whose code without its number is the text. */
function regionsFrom(text: string): readonly string[] {
  return REGIONS_BY_STEM.get(text.toLowerCase()) ?? [];
}

/** The region with the name of a place: `eu-west-1` for `ireland`. Nothing if no region has it, or several do. */
function regionIn(text: string): string | undefined {
  const codes = REGIONS_BY_PLACE.get(plainName(text)) ?? [];
  return codes.length === 1 ? codes[0] : undefined;
}

const REGIONS_BY_STEM = regionsBy((code) => code.replace(/-\d$/, ""));

const REGIONS_BY_PLACE = regionsBy((_, name) => plainName(/\(([^)]+)\)/.exec(name)?.[1] ?? ""));

function regionsBy(keyOf: (code: string, name: string) => string): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const [code, name] of AWS_REGIONS) {
    const key = keyOf(code, name);
    const same = regions.get(key);
    if (same === undefined) regions.set(key, [code]);
    else same.push(code);
  }
  return regions;
}

/** A text that begins like a known region code and has its only digit at the end. */
const REGION_LIKE = /^(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)[a-z_. -]*\d[a-f]?$/i;

/** Whether a part of an ARN is a placeholder: in capitals, or made of x. */
export function isForReplacement(text: string): boolean {
  return /^[A-Z][A-Z_-]*$/.test(text) || /x{2}|your|replace|change|example/i.test(text);
}

/** The place of a part. An empty part is invisible, so its place includes the colons around it. */
export function visible(text: string, { start, end }: TextPart): { readonly start: number; readonly end: number } {
  return start === end ? { start: start - 1, end: Math.min(end + 1, text.length) } : { start, end };
}
