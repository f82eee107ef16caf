/** Whether the suite, and with it the extension, runs where there are processes. */
export const hasProcesses = typeof process === "object" && typeof process.versions?.node === "string";

/** Without processes the server is a worker. Its starts are recorded by wrapping the constructor. */
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

/** The number of running servers; where they are workers, of all that were ever started. */
export async function runningServers(): Promise<number> {
  if (hasProcesses) return (await serverProcesses()).length;
  return workers.filter((script) => script.includes("server.browser")).length;
}

/** The process ids of the servers that this extension host started. */
export async function serverProcesses(): Promise<readonly number[]> {
  // Imported here because a worker has no such module.
  const processes = process.platform === "linux" ? await readProcesses() : await listProcesses();
  return processes
    .filter(({ parent, command }) => parent === process.pid && /server\.cjs(?:\s|$)/.test(command))
    .map(({ pid }) => pid);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Read from /proc, because a bare Linux has no `ps`. */
async function readProcesses(): Promise<readonly Process[]> {
  const { readdir, readFile } = await import("node:fs/promises");
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = async (id: string): Promise<readonly Process[]> => {
    try {
      const [status, command] = await Promise.all(
        ["status", "cmdline"].map((name) => readFile(`/proc/${id}/${name}`, "utf8")),
      );
      const parent = Number(/^PPid:\s*(\d+)/m.exec(status ?? "")?.[1]);
      return [{ pid: Number(id), parent, command: (command ?? "").replaceAll("\0", " ") }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  };
  return (await Promise.all(ids.map(read))).flat();
}

async function listProcesses(): Promise<readonly Process[]> {
  const { execFile } = await import("node:child_process");
  const { promisify } = await import("node:util");
  const { stdout } = await promisify(execFile)("ps", ["-Aww", "-o", "pid=,ppid=,args="]);
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
