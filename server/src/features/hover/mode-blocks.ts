import { hasTemplate, type SyntaxTree } from "../../core/document/document";
import { type EffectiveNetworkMode, isNetworkMode } from "../../core/facts/network-modes";
import type { Analysis } from "../../core/judging/analyze";
import { networkingOf } from "../../core/network/networking";
import { hostPortsOf } from "../../core/network/port-bindings";
import { isKnown } from "../../core/task/fields";
import type { PortMapping, TaskDefinition } from "../../core/task/model";
import { hasPlaceholder } from "../../core/text/placeholders";
import { portsAreKnown } from "../known-ports";
import { containerSpans } from "./container-spans";
import { MODE_MEANINGS } from "./mode-meanings";
import type { Told } from "./port-blocks";
import { bindingSpans, portsOf } from "./port-sentences";
import { type Block, code, list, paragraph, type Span } from "./rich-text";

/** The most mappings in a list. */
const MOST_LISTED = 8;

/**
 * What the network mode means, in general and in this file. Empty if the mode is unknown.
 *
 * @param told the rules whose findings are shown at the place, so that they are not repeated
 * @param findings those of the whole file, which tell the mappings that ECS rejects from those that are unknown
 */
export function modeBlocks(task: TaskDefinition, told: Told, findings: Analysis["findings"]): readonly Block[] {
  const { value, reason } = networkingOf(task).mode;
  if (reason === "refused") return refusedBlocks(task);
  if (reason === "undecided") return UNDECIDED;
  if (value === "unknown") return [];
  return [
    ...reasonBlocks(task, told),
    meaning(value),
    ...effectBlocks(task, findings),
    paragraph(MODE_MEANINGS[value].support),
  ];
}

const UNDECIDED: readonly Block[] = [
  paragraph(
    code("networkMode"),
    " is omitted. AWS's pages disagree on the default for managed instances: ",
    code("awsvpc"),
    " or ",
    code("bridge"),
    ".",
  ),
];

function meaning(mode: EffectiveNetworkMode): Block {
  return paragraph(code(mode), `: ${MODE_MEANINGS[mode].meaning}`);
}

/** The meaning of a mode that the task can't have. */
function refusedBlocks({ networkMode }: TaskDefinition): readonly Block[] {
  if (!isKnown(networkMode) || !isNetworkMode(networkMode.value)) return [];
  return [
    meaning(networkMode.value),
    paragraph(MODE_MEANINGS[networkMode.value].support),
    paragraph("The launch types or the operating system of this task do not support this mode."),
  ];
}

function reasonBlocks(task: TaskDefinition, told: Told): readonly Block[] {
  const { networkMode, form } = task;
  const { mode, os } = networkingOf(task);
  const { value, reason } = mode;
  const system = os.value === "windows" ? "Windows" : "Linux";
  if (reason === "assumed")
    return [paragraph("The settings assume ", code(value), " for files that contain only container definitions.")];
  if (reason === "default") {
    return [paragraph(code("networkMode"), ` is omitted. The default on ${system} is `, code(value), ".")];
  }
  const written = isKnown(networkMode) && networkMode.value !== value ? networkMode.value : undefined;
  if (reason === "fargate") {
    if (told.has("network-mode-fargate")) return [paragraph("The rest of the file is checked for ", code(value), ".")];
    const what: readonly Span[] = written === undefined ? [] : [code(written), " is written, but "];
    const rest = form === "array" ? "." : ", so the rest of the file is checked for that mode.";
    return [paragraph(...what, `Fargate supports only awsvpc${rest}`)];
  }
  if (written === undefined) return [];
  return [paragraph(code(written), ` is written; on ${system} that means `, code(value), ".")];
}

/** Which ports are reachable, and how many copies fit on an instance. */
function effectBlocks(task: TaskDefinition, findings: Analysis["findings"]): readonly Block[] {
  const { bindings } = networkingOf(task);
  const untold: PortMapping[] = [];
  const lines = bindings.flatMap((binding): readonly (readonly Span[])[] => {
    const spans = bindingSpans(task, binding);
    if (spans === undefined) untold.push(binding.mapping);
    return spans === undefined ? [] : [[...containerSpans(binding.mapping), ": ", ...spans]];
  });
  const listed = lines.slice(0, MOST_LISTED);
  const more = lines.length - listed.length;
  const ports = networkingOf(task).mode.value === "none" ? [] : [...listed, ...restOf(more, untold, task, findings)];
  return [...(ports.length > 0 ? [paragraph("In this file:"), list(ports)] : []), ...copiesBlocks(task)];
}

/** What is said of the mappings that are not listed. */
function restOf(
  more: number,
  untold: readonly PortMapping[],
  { tree }: TaskDefinition,
  findings: Analysis["findings"],
): readonly (readonly Span[])[] {
  const rejected = rejectedAmong(untold, findings);
  const templated = untold.filter((mapping) => !rejected.has(mapping) && isTemplated(tree, mapping));
  const others = untold.length - rejected.size - templated.length;
  return [
    ...(more > 0 ? [[`${more} more`]] : []),
    ...(rejected.size > 0 ? [[`${mappings(rejected.size)} that ECS rejects`]] : []),
    ...(templated.length > 0 ? [[`${mappings(templated.length)} whose ports are filled in later`]] : []),
    // Which of both depends on what the author is about to write, or on a rule that is off.
    ...(others > 0 ? [[`${mappings(others)} that ECS rejects, or whose ports are unknown`]] : []),
  ];
}

function mappings(count: number): string {
  return `${count} mapping${count === 1 ? "" : "s"}`;
}

/** Whether a template or a placeholder decides something in a mapping. */
function isTemplated(tree: SyntaxTree, { view }: PortMapping): boolean {
  const { start, end } = view.node.range;
  return hasTemplate(tree, view.node.range) || hasPlaceholder(tree.text.slice(start, end));
}

/**
 * Those of some mappings that certainly have an error: one that is an error whatever the user's settings are. Mappings
 * and findings are both in text order.
 */
function rejectedAmong(mappings: readonly PortMapping[], findings: Analysis["findings"]): ReadonlySet<PortMapping> {
  const errors = findings.filter(({ rule, severity }) => rule.severity === "error" && severity === "error");
  let next = 0;
  const rejected = mappings.filter(({ view }) => {
    const { start, end } = view.node.range;
    while ((errors[next]?.range.start ?? end) < start) next += 1;
    return (errors[next]?.range.start ?? end) < end;
  });
  return new Set(rejected);
}

function copiesBlocks(task: TaskDefinition): readonly Block[] {
  const { copies, mode, launchTypes } = networkingOf(task);
  if (launchTypes.requires("FARGATE")) return [];
  if (copies.fit === "one") {
    const { mapping } = copies.because;
    const ports = hostPortsOf(copies.because);
    const what = ports === undefined ? "a port" : portsOf(ports);
    return [
      paragraph(
        "One copy of the task fits on an instance, because ",
        ...containerSpans({ container: mapping.container }),
        " takes port ",
        code(what),
        " of the instance.",
      ),
    ];
  }
  if (copies.fit === "unknown" || !portsAreKnown(task)) return [];
  if (mode.value === "awsvpc") {
    return [
      paragraph(
        "Copies of the task never compete for ports, even on one instance. Each needs its own network interface.",
      ),
    ];
  }
  const ports = mode.value === "none" ? "." : ", as far as mapped ports are concerned.";
  return [paragraph(`Any number of copies fits on an instance${ports}`)];
}
