/** The text with a capital letter, for a message that begins with words of ours and not with a name from the file. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
