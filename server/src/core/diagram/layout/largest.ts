/** The largest of some numbers, however many there are, and `least` where none is larger. */
export function largest(numbers: readonly number[], least = 0): number {
  return numbers.reduce((most, number) => Math.max(most, number), least);
}
