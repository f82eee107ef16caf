/** Whether the suite, and with it the extension, runs where there are processes. */
export const hasProcesses = typeof process === "object" && typeof process.versions?.node === "string";

/** Where there are none the server is a worker; each start of one is noted, by wrapping the constructor. */
const workers: string[] = [];
const scope = globalThis as unknown as { Worker: new (...args: readonly unknown[]) => object };
if (!hasProcesses) {
  scope.Worker = new Proxy(scope.Worker, {
    construct(target, args: readonly unknown[]) {
      workers.push(JSON.stringify(args));
      return new target(...args);
    },
  });
}

/** How many servers run, or were ever started where they are workers. */
export async function runningServers(): Promise<number> {
  if (hasProcesses) return (await serverProcesses()).length;
  return workers.filter((script) => script.includes("server.browser")).length;
}

/** The ids of the server processes that this extension host started. */
export async function serverProcesses(): Promise<readonly number[]> {
  // Not at the top: a worker has no such module.
  const { execFile } = await import("node:child_process");
  const { promisify } = await import("node:util");
  const { stdout } = await promisify(execFile)("ps", ["-Aww", "-o", "pid=,ppid=,args="]);
  return stdout.split("\n").flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    const own = Number(parent) === process.pid && args.some((arg) => arg.endsWith("server.cjs"));
    return own ? [Number(pid)] : [];
  });
}
