/** The editor's side of the product. It starts the language server once there is one to start. */
export {};
