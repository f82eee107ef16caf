/** Whether a text is JSON to everybody: without comments, and without a comma too many. */
export function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
