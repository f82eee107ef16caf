/** The build of mocha that needs no Node; it puts `mocha` and the words of its interface into the global scope. */
declare module "mocha/mocha.js";
