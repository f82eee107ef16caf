// The features as one bundle: all that the language server takes from them.
export * from "./features/json-service";
