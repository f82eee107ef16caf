import { writeSync } from "node:fs";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../package.json";
import { startServer } from "./lsp/server";
import { makeRoom } from "./young-space";

/** What a process of the server is to do: serve, or say something and end with an exit code. */
type Launch = { readonly kind: "serve" } | { readonly kind: "say"; readonly text: string; readonly exitCode: 0 | 2 };

const NAME = "ecs-task-definition-language-server";

const HELP = `Usage: ${NAME} <transport>

A language server for Amazon ECS task definitions. Editors start it; it speaks the Language Server Protocol.

Transports:
  --stdio         standard input and output
  --node-ipc      the channel of a Node.js process that forked this one
  --socket=PORT   a TCP port of this machine on which the editor listens
  --pipe=NAME     a named pipe or a socket file on which the editor listens

Other:
  -v, --version   print the version
  -h, --help      print this page

A JSON file is checked if it is a task definition. To check files on the command line or in CI, use ecs-task-lint.
`;

const launch = launchOf(process.argv.slice(2), process.send !== undefined);
if (launch.kind === "serve") {
  // IPC, stdio, a socket or a pipe: the arguments of the process say which.
  startServer(createConnection(ProposedFeatures.all), { version, makeRoom });
} else {
  writeSync(launch.exitCode === 0 ? process.stdout.fd : process.stderr.fd, launch.text);
  process.exitCode = launch.exitCode;
}

/**
 * Reads the arguments of the process. Those that it doesn't know are left to the protocol library.
 *
 * @param forked whether the process has a channel to the one that started it
 */
function launchOf(args: readonly string[], forked: boolean): Launch {
  if (args.includes("--help") || args.includes("-h")) return { kind: "say", text: HELP, exitCode: 0 };
  if (args.includes("--version") || args.includes("-v")) return { kind: "say", text: `${version}\n`, exitCode: 0 };
  const complain = (complaint: string): Launch => ({ kind: "say", text: `${NAME}: ${complaint}\n`, exitCode: 2 });
  const transport = args.find((arg) => /^--(?:stdio$|node-ipc$|socket\b|pipe\b)/.test(arg));
  if (transport === undefined) {
    return complain("say how to talk to the editor: --stdio, --node-ipc, --socket=PORT or --pipe=NAME (see --help).");
  }
  if (transport === "--node-ipc" && !forked) {
    return complain("--node-ipc works only in a process that Node.js forked; use --stdio.");
  }
  const [option = "", written] = transport.split("=", 2);
  const value = written ?? args[args.indexOf(transport) + 1] ?? "";
  if (option === "--socket" && !isPort(value))
    return complain(`--socket needs a port from 1 to 65535, not "${value}".`);
  if (option === "--pipe" && value === "") return complain("--pipe needs the name of a pipe.");
  return { kind: "serve" };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) <= 65535;
}
