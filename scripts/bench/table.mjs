/**
 * Prints rows under their heads. The first column and the last one hold texts and are aligned to the left, those between
 * them hold figures.
 *
 * @param {readonly (readonly string[])[]} rows the heads first
 */
export function printTable(rows) {
  const last = rows[0].length - 1;
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, at) => (at === 0 || at === last ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  for (const row of rows) console.log(row.map(pad).join("  ").trimEnd());
}
