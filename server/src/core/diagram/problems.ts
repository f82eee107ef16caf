import type { Severity } from "../findings/rule";
import { type DiagramFinding, MARKED_SEVERITIES, type MarkedSeverity, type Problems } from "./diagram";

/** Counts findings and keeps their messages. */
export function problemsAmong(findings: readonly DiagramFinding[]): Problems {
  const of = (severity: Severity): readonly DiagramFinding[] =>
    findings.filter((finding) => finding.severity === severity);
  return {
    counts: { error: of("error").length, warning: of("warning").length, information: of("information").length },
    messages: MARKED_SEVERITIES.flatMap((severity) => of(severity).map(({ message }) => message)),
  };
}

/** The findings about several elements together. */
export function problemsOfAll(all: readonly Problems[]): Problems {
  const count = (severity: MarkedSeverity): number => all.reduce((sum, { counts }) => sum + counts[severity], 0);
  return {
    counts: { error: count("error"), warning: count("warning"), information: count("information") },
    messages: all.flatMap(({ messages }) => messages),
  };
}

/** The worst severity; nothing if there are no findings. */
export function worstOf({ counts }: Problems): MarkedSeverity | undefined {
  return MARKED_SEVERITIES.find((severity) => counts[severity] > 0);
}

/** The counts in words: `2 errors and 1 warning`; empty if there are no findings. */
export function problemCounts({ counts }: Problems): readonly string[] {
  return MARKED_SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const count = counts[severity];
    return severity === "information"
      ? `${count} note${count === 1 ? "" : "s"}`
      : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
}
