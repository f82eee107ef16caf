import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../../server/src/lsp/server";
import { brokenRule, PROTOCOL_RULES } from "./protocol-rules";

/** A rule that writes to the console in every way, as a library might. */
const noisyRule = {
  ...brokenRule("noisy"),
  check: () => {
    console.log("noise: log");
    console.info("noise: info");
    console.warn("noise: warn");
    console.error("noise: error");
    console.debug("noise: debug");
    return [];
  },
};

startServer(createConnection(ProposedFeatures.all), {
  version: "1.2.3",
  rules: [brokenRule("broken"), noisyRule, ...PROTOCOL_RULES],
});
