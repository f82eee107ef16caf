import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { hasPlaceholder } from "../../server/src/core/text/placeholders";
import { type DocumentLink, documentLinks } from "../../server/src/features/document-links";
import { damagedText } from "../harness/arbitrary";
import { expectCarets } from "../harness/carets";
import { corpusFiles } from "../harness/corpus";

function linksIn(text: string): readonly DocumentLink[] {
  const analysis = analyze(text, { insist: true });
  return analysis.tasks.length === 0 ? [] : documentLinks(analysis);
}

test("images, ARNs and log groups lead to their pages", async () => {
  await expectCarets("document-links", ({ text }) =>
    linksIn(text)
      .map(({ range, url, title }) => `${text.slice(range.start, range.end)}\n  ${url}\n  ${title}`)
      .join("\n"),
  );
});

/** The hosts that a link may point to. The author of a file must not be able to send its readers elsewhere. */
const HOSTS =
  /^(hub\.docker\.com|gallery\.ecr\.aws|ghcr\.io|quay\.io|mcr\.microsoft\.com|([a-z0-9-]+\.)?console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com))$/;

test("a link points to a known host and is on one string, in any text", () => {
  let found = 0;
  const check = (text: string): void => {
    for (const { range, url } of linksIn(text)) {
      const { protocol, host, username } = new URL(url);
      expect([protocol, username]).toEqual(["https:", ""]);
      expect(host).toMatch(HOSTS);
      const string = text.slice(range.start - 1, range.end + 1);
      expect(typeof JSON.parse(string)).toBe("string");
      expect(hasPlaceholder(string)).toBe(false);
      found += 1;
    }
  };
  fc.assert(fc.property(damagedText, check), { numRuns: 500 });
  for (const { text } of corpusFiles("taskdefs")) check(text);
  expect(found).toBeGreaterThan(100);
});
