/** Where a key can be written in a text, and what has to stand around it. */
export interface KeyPlace {
    /** What it takes the place of: the word or string at the cursor, or nothing. */
    readonly start: number;
    readonly end: number;
    /** Where a comma is missing before it; nothing where none is. */
    readonly commaBefore: number | undefined;
    /** Whether a comma has to follow. */
    readonly commaAfter: boolean;
}
/**
 * Where `containerDefinitions` can be written into a file that so far has only other members of a task definition.
 *
 * @param named whether the name of the file says that it is to be one, so that it may have no member yet
 * @returns nothing where the cursor is at no key of the outermost object, and in all other JSON
 */
export declare function firstKeyPlace(text: string, offset: number, named: boolean): KeyPlace | undefined;
