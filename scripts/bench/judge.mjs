/** So many times the rounds are taken where a ratio was missed. */
const SECOND_WEIGHT = 3;

export function median(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
}

export async function measureAll(groups, wanted) {
  const outcomes = [];
  for (const group of groups) outcomes.push(...(await outcomesOf(group, wanted, 1)));
  return outcomes;
}

export async function checkAll(groups, wanted, limits) {
  const isMissed = ({ measure, ratio }) => ratio !== undefined && !(ratio <= limits[measure]);
  const isAbove = ({ measure, ratio }) => ratio > limits[measure];
  const outcomes = [];
  for (const group of groups) {
    const first = await outcomesOf(group, wanted, 1);
    const above = new Set(first.filter(isAbove).map(({ measure }) => measure));
    const second = await outcomesOf(group, (measure) => above.has(measure), SECOND_WEIGHT);
    outcomes.push(
      ...first.map(
        (one) => second.find(({ measure, skipped }) => measure === one.measure && skipped === undefined) ?? one,
      ),
    );
  }
  const misses = outcomes.filter(isMissed).map(({ measure, ratio }) => ({ measure, ratio, limit: limits[measure] }));
  return { outcomes, misses };
}

export function verdict(outcomes, misses) {
  const skipped = outcomes.filter((outcome) => outcome.skipped !== undefined).length;
  const within = outcomes.length - skipped - misses.length;
  const counts = `${within} within their limits, ${misses.length} above, ${skipped} skipped`;
  if (outcomes.length === 0) return { code: 1, lines: ["There is no such measure."] };
  if (misses.length === 0) return { code: 0, lines: [counts] };
  return { code: 1, lines: [...misses.map(sentence), counts] };
}

function sentence({ measure, ratio, limit }) {
  if (limit === undefined) return `${measure} has no limit: add one to scripts/bench/limits.json.`;
  return (
    `${measure} takes ${ratio.toFixed(2)} times what its peer takes, twice in a row, and the limit is ${limit}. ` +
    `See where the time goes (docs/performance.md), or change scripts/bench/limits.json if that is what it has to cost.`
  );
}

async function outcomesOf({ measures, take }, wanted, weight) {
  const asked = measures.filter(wanted);
  if (asked.length === 0) return [];
  const samples = await take(weight);
  if (typeof samples === "string") return asked.map((measure) => ({ measure, skipped: samples }));
  return asked.map((measure) => {
    const ours = median(samples[measure].ours);
    const peer = median(samples[measure].peer);
    return { measure, ours, peer, ratio: ours / peer };
  });
}
