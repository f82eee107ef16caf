/** A part of AWS with its own accounts, ARNs and consoles. */
export interface Partition {
  /** Its name in ARNs. */
  readonly id: string;
  /** The pattern of its region codes. */
  readonly regions: RegExp;
  /** The host of its console, after a region and a dot; omitted if it is not public. */
  readonly console?: string;
  /** The domain of its private image registries, after an account, `dkr.ecr` and a region. */
  readonly registries: string;
}

/**
 * The partitions of AWS. The consoles and regions of the classified ones are not public.
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

/** The partition of a region; `undefined` for an unknown code. */
export function partitionOf(region: string): Partition | undefined {
  return PARTITIONS.find(({ regions }) => regions.test(region));
}
