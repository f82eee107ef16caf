/** A finding of cfn-lint. */
export interface TheirFinding {
  readonly rule: string;
  readonly message: string;
  /** The JSON Pointer of the value in the file; nothing outside of the task definition. */
  readonly pointer?: string;
}

/** A finding of ours. */
export interface OurFinding {
  readonly rule: string;
  readonly message: string;
  /** The JSON Pointers of its place and of its related places. */
  readonly places: readonly string[];
}

interface Answer {
  readonly rule: string;
  readonly message?: RegExp;
  readonly at: "same" | "inside" | "missing" | "beside";
  readonly by: readonly string[];
}

/**
 * Which of our rules reports the same as a finding of cfn-lint, and where. A finding is answered only by a rule in this
 * list at a place in this list, never by any other finding in the same file:
 *
 * - `same`: at the same value.
 * - `inside`: at an element or a member of the value.
 * - `missing`: at the object that lacks a member, or at one of its members, in a sentence that names what is missing;
 * or at the member itself if it is there but useless.
 * - `beside`: at a member of the object that the value belongs to.
 */
const ANSWERS: readonly Answer[] = [
  { rule: "E3002", message: /^Additional properties/, at: "same", by: ["property-unknown", "describe-only-property"] },
  { rule: "E3002", message: /not unique for keys/, at: "inside", by: ["environment-duplicate"] },
  {
    rule: "E3003",
    at: "missing",
    by: ["property-missing", "container-name-missing", "image-missing", "property-unknown", "null-value"],
  },
  { rule: "E3003", at: "missing", by: ["gpu-requirement-invalid", "neuron-device-invalid", "volume-name-missing"] },
  { rule: "E3012", at: "same", by: ["type-mismatch"] },
  { rule: "E3024", message: /not unique for keys/, at: "inside", by: ["tag-key-duplicate"] },
  { rule: "E3024", message: /required property/, at: "missing", by: ["property-missing", "tag-invalid", "null-value"] },
  { rule: "E3024", message: /required property/, at: "missing", by: ["property-unknown"] },
  { rule: "E3024", at: "same", by: ["tag-invalid", "type-mismatch", "tag-limit"] },
  {
    rule: "E3030",
    at: "same",
    by: ["value-invalid", "network-mode-invalid", "launch-type-invalid", "protocol-invalid", "app-protocol-invalid"],
  },
  { rule: "E3030", at: "same", by: ["type-mismatch", "network-mode-windows"] },
  { rule: "E3031", at: "same", by: ["tag-invalid"] },
  { rule: "E3032", at: "same", by: ["tag-limit"] },
  { rule: "E3033", at: "same", by: ["tag-invalid"] },
  {
    rule: "E3037",
    at: "inside",
    by: ["container-name-duplicate", "environment-duplicate", "container-port-duplicate", "port-mapping-repeated"],
  },
  { rule: "E3037", at: "inside", by: ["volume-name-duplicate", "mount-point-path-duplicate", "host-port-duplicate"] },
  { rule: "E3046", message: /'awslogs-\w+' is a required/, at: "beside", by: ["log-option-missing"] },
  { rule: "E3046", message: /required property/, at: "missing", by: ["log-option-unknown", "property-unknown"] },
  { rule: "E3046", message: /'Options' is a required/, at: "inside", by: ["log-option-missing"] },
  { rule: "E3046", at: "same", by: ["log-option-unknown", "type-mismatch"] },
  { rule: "E3047", at: "inside", by: ["task-size-fargate", "task-size-invalid", "task-size-windows"] },
  { rule: "E3047", message: /^Cpu '' /, at: "inside", by: ["task-size-missing"] },
  { rule: "E3048", message: /'NetworkMode' is a required/, at: "inside", by: ["network-mode-fargate"] },
  { rule: "E3048", message: /required property/, at: "missing", by: ["property-unknown"] },
  { rule: "E3048", message: /'(?:Cpu|Memory)' is a required/, at: "inside", by: ["task-size-missing"] },
  { rule: "E3048", at: "same", by: ["network-mode-fargate", "network-mode-invalid", "value-invalid"] },
  { rule: "E3048", at: "same", by: ["task-size-fargate", "task-size-invalid", "task-size-windows"] },
  { rule: "E3048", message: /^'' does not match/, at: "same", by: ["task-size-missing"] },
  { rule: "E3048", at: "same", by: ["log-driver-unsupported", "fargate-unsupported", "type-mismatch"] },
  { rule: "E3053", at: "same", by: ["host-port-mismatch", "host-port-invalid"] },
  { rule: "E3053", at: "beside", by: ["container-port-invalid", "type-mismatch"] },
  { rule: "E1156", at: "same", by: ["role-arn-invalid"] },
  { rule: "E3511", at: "same", by: ["role-arn-invalid"] },
  ...["E1156", "E3002", "E3024", "E3030", "E3033", "E3046", "E3511"].map(
    (rule): Answer => ({ rule, message: /^'' /, at: "same", by: ["text-empty"] }),
  ),
];

/** Whether a finding of ours reports the same as one of cfn-lint, at its place. */
export function answers(theirs: TheirFinding, ours: OurFinding): boolean {
  return ANSWERS.some(
    ({ rule, message, at, by }) =>
      rule === theirs.rule &&
      (message?.test(theirs.message) ?? true) &&
      by.includes(ours.rule) &&
      isAt(at, theirs, ours),
  );
}

function isAt(at: Answer["at"], { pointer, message }: TheirFinding, ours: OurFinding): boolean {
  if (pointer === undefined) return false;
  if (at === "same") return ours.places.includes(pointer);
  const inside = ours.places.some((place) => place.startsWith(`${pointer}/`));
  if (at === "inside") return inside;
  if (at === "beside") return ours.places.some((place) => isMember(place, pointer.slice(0, pointer.lastIndexOf("/"))));
  const near = ours.places.some((place) => place === pointer || isMember(place, pointer));
  const [, missing] = /^'([^']+)' is a required property/.exec(message) ?? [];
  if (!near || missing === undefined) return false;
  const name = missing.toLowerCase();
  const isThere = ours.places.some((place) => place.toLowerCase() === `${pointer}/${name}`.toLowerCase());
  return isThere || ours.message.toLowerCase().includes(name);
}

/** Whether a place is a direct member of an object. */
function isMember(place: string, object: string): boolean {
  return place.startsWith(`${object}/`) && !place.slice(object.length + 1).includes("/");
}
