import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OfferedFix } from "../core/findings/rule";
import type { Diagnosis } from "../core/judging/analyze";
import { shown } from "../core/text/say";
import type { ActionData } from "./action-data";
import type { ClientFeatures } from "./client-capabilities";
import { toDiagnostic } from "./convert";

/** A finding with its place in the analysis, by which its fixes are found again. */
export interface PlacedFinding {
  readonly finding: Diagnosis;
  readonly index: number;
}

/** So many fixes are tried at once to find those to prefer; of more than a cursor can touch nobody prefers one. */
const MOST_TRIALS = 10;

/** In characters; to try the fixes of a longer text would keep its author waiting. */
const LONGEST_TRIED = 200_000;

/**
 * The fixes of some findings, the first of each finding preferred where it brings no error that was not there.
 * Findings that ask for the very same change under the same name share one action, which then answers all of them.
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
      // Edits cost something to work out, so only those that could be the same are compared.
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

/** An action in the making. */
interface Offer {
  readonly title: string;
  readonly data: ActionData;
  readonly diagnostics: Diagnostic[];
  /** The first fix of a finding, which is what editors make at the push of a key; nothing where it is no first one. */
  preferred: OfferedFix | undefined;
}

/**
 * Gives each change a number, the same for fixes that change the same; nothing where working it out breaks down.
 * Findings share fixes that change the whole file, so each fix is asked once.
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

/** What a fix changes, as text to compare; nothing where working it out breaks down. */
function changeOf(fix: OfferedFix): string | undefined {
  try {
    const edits = [...fix.edits()].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return JSON.stringify(edits);
  } catch {
    return undefined;
  }
}
