/** What `npm run fix-property` takes of the tests. */
export * from "./fix-harm";
export * from "./mutated-documents";
