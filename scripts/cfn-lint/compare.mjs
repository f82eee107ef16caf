import { readFile } from "node:fs/promises";
import { loadCore } from "../load-core.mjs";
import { answers } from "./answers.mjs";
import { findingsOf } from "./run.mjs";
import { templateOf } from "./template.mjs";

/** What cfn-lint says of the template that we wrote and not of the task definition in it. */
const ABOUT_TEMPLATES = ["W2001", "E1020", "E2010"];

/**
 * Compares what cfn-lint finds in task definitions, turned into CloudFormation templates, with what we find.
 *
 * @param {readonly { name: string, text: string }[]} documents
 * @returns how many could be compared; each finding of cfn-lint that none of ours answers, with the reviewed reason
 * if there is one; reasons that hold for nothing any more; and how many of ours answer nothing, by rule, in files that
 * people wrote and in the samples of the rules
 */
export async function compare(documents) {
  const core = {
    ...(await loadCore("server/src/core/analyze.ts")),
    ...(await loadCore("server/src/core/syntax/placeholders.ts")),
    ...(await loadCore("server/src/core/syntax/pointer.ts")),
    ...(await loadCore("server/src/core/spec/generated/structures.ts")),
  };
  const excuses = JSON.parse(await readFile(new URL("excuses.json", import.meta.url), "utf8"));
  const compared = documents.flatMap((document) => read(document, core));
  const theirs = await findingsOf(compared);
  const used = new Set();
  const rows = [];
  const surplus = new Map();
  let answered = 0;
  for (const [index, document] of compared.entries()) {
    const about = theirs[index].filter(({ rule }) => !ABOUT_TEMPLATES.includes(rule));
    for (const finding of about) {
      if (document.findings.some((ours) => answers(finding, ours))) {
        answered += 1;
        continue;
      }
      const excuse = excuses.find((one) => excused(one, finding, document));
      used.add(excuse);
      rows.push({ document: document.name, ...finding, reason: excuse?.reason });
    }
    for (const ours of document.findings) {
      if (about.some((finding) => answers(finding, ours))) continue;
      const name = `${ours.severity.padEnd(11)} ${ours.rule}`;
      const count = surplus.get(name) ?? { files: 0, samples: 0 };
      count[isSample(document) ? "samples" : "files"] += 1;
      surplus.set(name, count);
    }
  }
  return {
    compared: compared.length,
    skipped: documents.length - compared.length,
    answered,
    rows,
    stale: excuses.filter((excuse) => !used.has(excuse)).map(({ reason }) => reason),
    surplus: [...surplus]
      .map(([name, count]) => ({ name, ...count }))
      .sort((a, b) => b.files - a.files || b.samples - a.samples || (a.name < b.name ? -1 : 1)),
  };
}

/** Whether a document is one that a rule is tested with. */
function isSample({ name }) {
  return name.startsWith("cases/");
}

/** A document with its template and our findings; nothing where it is not whole, or no task definition. */
function read(document, core) {
  const { name, text } = document;
  // The documents of the rules are read as task definitions whatever they look like, as in their tests.
  const { task, tree, findings } = core.analyze(text, { insist: isSample(document) });
  if (task === undefined || tree.problems.length > 0) return [];
  const ours = findings.map(({ rule, severity, message, range, related }) => ({
    rule: rule.id,
    severity,
    message,
    places: [range, ...(related ?? []).map((other) => other.range)].map((place) => core.pointerAt(tree, place)),
  }));
  return [{ name, findings: ours, ...templateOf(task, core) }];
}

/** Whether a reviewed reason holds for a finding of cfn-lint. All that it names must fit. */
function excused({ rule, message, value, document, ours }, finding, { name, findings }) {
  return (
    rule.includes(finding.rule) &&
    new RegExp(message ?? "", "u").test(finding.message) &&
    new RegExp(value ?? "", "u").test(finding.value ?? "") &&
    new RegExp(document ?? "", "u").test(name) &&
    (ours === undefined || findings.some((one) => one.rule === ours))
  );
}
