/**
 * Prints rows under their heads: texts to the left, figures to the right.
 *
 * @param {readonly (readonly string[])[]} rows the heads first
 * @param {number} texts how many columns hold text
 */
export function printTable(rows, texts) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, at) => (at < texts ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  for (const row of rows) console.log(row.map(pad).join("  ").trimEnd());
}

/** The figure below which a share of them lies, of figures in order: 0.5 for the median. */
export function quantile(figures, share) {
  return figures[Math.min(figures.length - 1, Math.floor(figures.length * share))];
}
