/**
 * Prints rows below their headings. The first and the last column contain text and are left-aligned; the others contain
 * figures.
 *
 * @param {readonly (readonly string[])[]} rows the headings first
 */
export function printTable(rows) {
  const last = rows[0].length - 1;
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, at) => (at === 0 || at === last ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  for (const row of rows) console.log(row.map(pad).join("  ").trimEnd());
}
