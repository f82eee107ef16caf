import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OfferedFix } from "../core/findings/rule";
import type { Diagnosis } from "../core/judging/analyze";
import { shown } from "../core/text/say";
import type { ActionData } from "./action-data";
import type { ClientFeatures } from "./client-capabilities";
import { toDiagnostic } from "./convert";

/** A finding with its index in the analysis, which is used to find its fixes again. */
export interface PlacedFinding {
  readonly finding: Diagnosis;
  readonly index: number;
}

/** The most fixes that are tried to find those to prefer. More than that is a selection, where none is preferred. */
const MOST_TRIALS = 10;

/** In characters. Trying the fixes of a longer text would take too long. */
const LONGEST_TRIED = 200_000;

/**
 * The fixes of some findings. The first of each finding is preferred if it brings no new error. Findings that offer the
 * same change under the same title share one action.
 */
export function quickFixes(
  document: TextDocument,
  findings: readonly PlacedFinding[],
  base: { readonly uri: string; readonly snapshot: string },
  client: ClientFeatures,
  isHarmless: (fix: OfferedFix) => boolean,
): CodeAction[] {
  const titles = new Map<string, number>();
  for (const fix of findings.flatMap(({ finding }) => finding.fixes)) {
    const title = shown(fix.title, client.wording);
    titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  const change = changes();
  const offers = new Map<string, Offer>();
  for (const { finding, index } of findings) {
    const diagnostic = toDiagnostic(document, finding, client);
    for (const [position, fix] of finding.fixes.entries()) {
      // Edits are expensive to compute, so only those with the same title are compared.
      const title = shown(fix.title, client.wording);
      const same = (titles.get(title) ?? 0) > 1 ? change(fix) : undefined;
      const key = JSON.stringify([title, same ?? [index, position]]);
      const data: ActionData = { ...base, kind: "fix", finding: index, fix: position };
      const offer = offers.get(key) ?? { title, data, diagnostics: [], preferred: undefined };
      offers.set(key, offer);
      if (offer.diagnostics.at(-1) !== diagnostic) offer.diagnostics.push(diagnostic);
      if (position === 0 && fix.preferred !== false) offer.preferred ??= fix;
    }
  }
  let trials = document.getText().length > LONGEST_TRIED ? MOST_TRIALS : 0;
  const isPreferred = (fix: OfferedFix | undefined): boolean => {
    if (fix === undefined || !client.isPreferred || trials >= MOST_TRIALS) return false;
    trials += 1;
    return isHarmless(fix);
  };
  return [...offers.values()].map(({ title, data, diagnostics, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred(preferred) ? { isPreferred: true } : {}),
    data,
  }));
}

/** An action while it is built. */
interface Offer {
  readonly title: string;
  readonly data: ActionData;
  readonly diagnostics: Diagnostic[];
  /** The fix, if it is the first of a finding: editors apply that one with a single key. */
  preferred: OfferedFix | undefined;
}

/**
 * Gives each change a number, the same for fixes that make the same change; `undefined` if computing it fails.
 * Findings share fixes that change the whole file, so each fix is computed once.
 */
function changes(): (fix: OfferedFix) => number | undefined {
  const numbers = new Map<string, number>();
  const known = new Map<OfferedFix, number | undefined>();
  return (fix) => {
    if (known.has(fix)) return known.get(fix);
    const text = changeOf(fix);
    const number = text === undefined ? undefined : (numbers.get(text) ?? numbers.size);
    if (text !== undefined && number !== undefined) numbers.set(text, number);
    known.set(fix, number);
    return number;
  };
}

/** What a fix changes, as text to compare; `undefined` if computing it fails. */
function changeOf(fix: OfferedFix): string | undefined {
  try {
    const edits = [...fix.edits()].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return JSON.stringify(edits);
  } catch {
    return undefined;
  }
}
