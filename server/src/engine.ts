// The engine as one bundle: all that the language server and the command line take from the core.
export * from "./core/analyze";
export * from "./core/assists";
export * from "./core/fix-all";
export * from "./core/rule";
export * from "./core/rules";
export * from "./core/spec/generated/structures";
export * from "./core/spec/launch-types";
export * from "./core/spec/network-modes";
export * from "./core/spec/os-families";
export * from "./core/spec/structure";
export * from "./core/syntax/placeholders";
export * from "./core/syntax/pointer";
export * from "./core/syntax/syntax";
export * from "./core/syntax/text";
export * from "./core/syntax-findings";
export * from "./core/values/nearest";
