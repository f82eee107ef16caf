/** The build of mocha that does not need Node. It makes `mocha` and its interface global. */
declare module "mocha/mocha.js";
