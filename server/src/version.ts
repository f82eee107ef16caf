import { version } from "../package.json";

/** The release, as the package says. */
export const VERSION: string = version;
