/** A part of AWS with accounts, ARNs and consoles of its own. */
export interface Partition {
  /** As it stands in an ARN. */
  readonly id: string;
  /** What the codes of its regions look like. */
  readonly regions: RegExp;
  /** The host of its console, behind a region and a dot; left out where no address is public. */
  readonly console?: string;
  /** The domain of its private image registries, behind an account, `dkr.ecr` and a region. */
  readonly registries: string;
}

/**
 * The partitions of AWS. Of the classified ones no console and no list of regions is public.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json
 */
export const PARTITIONS: readonly Partition[] = [
  {
    id: "aws",
    regions: /^(?:af|ap|ca|eu|il|me|mx|sa|us)-(?:north|south|east|west|central)(?:east|west)?-\d$/,
    console: "console.aws.amazon.com",
    registries: "amazonaws.com",
  },
  {
    id: "aws-cn",
    regions: /^cn-[a-z]+-\d$/,
    console: "console.amazonaws.cn",
    registries: "amazonaws.com.cn",
  },
  {
    id: "aws-us-gov",
    regions: /^us-gov-[a-z]+-\d$/,
    console: "console.amazonaws-us-gov.com",
    registries: "amazonaws.com",
  },
  { id: "aws-eusc", regions: /^eusc-[a-z]+-[a-z]+-\d$/, registries: "amazonaws.eu" },
  { id: "aws-iso", regions: /^us-iso-[a-z]+-\d$/, registries: "c2s.ic.gov" },
  { id: "aws-iso-b", regions: /^us-isob-[a-z]+-\d$/, registries: "sc2s.sgov.gov" },
  { id: "aws-iso-e", regions: /^eu-isoe-[a-z]+-\d$/, registries: "cloud.adc-e.uk" },
  { id: "aws-iso-f", regions: /^us-isof-[a-z]+-\d$/, registries: "csp.hci.ic.gov" },
];

/** The partition of a region; nothing where the code is that of none. */
export function partitionOf(region: string): Partition | undefined {
  return PARTITIONS.find(({ regions }) => regions.test(region));
}
