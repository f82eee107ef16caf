import { commands, type Hover, languages, type TextDocument } from "vscode";
import { closeAll, findings, show, until, untilFindings, untilSame } from "./editor";
import { same, that } from "./expect";
import { hasProcesses, serverProcesses } from "./server-watch";

// A worker can't be killed from outside. The test is skipped where the server is one.
const whereKilled = hasProcesses ? it : it.skip;

/** How many times the server may die before it stays off. */
const MOST_DEATHS = 4;

describe("A server that dies", () => {
  // Earlier deaths in the same window no longer count after a restart.
  beforeEach(() => commands.executeCommand("ecsTaskDefinition.restartServer"));
  after(closeAll);

  /** Kills the server, and waits until the next one answers. */
  const killed = async (document: TextDocument): Promise<void> => {
    const pid = await kill();
    // Checked by process: the editor may report removed and new findings as a single change.
    const another = async (): Promise<boolean> => (await serverProcesses()).some((heir) => heir !== pid);
    await untilSame(another, true, "whether another server came");
    // The findings may still be those of the old server. A server that dies before it has started is not restarted.
    await untilSame(() => answers(document), true, "whether the server answers");
    await untilFindings(document, "network-mode-fargate", 1);
  };

  const answers = async (document: TextDocument): Promise<boolean> => {
    const place = document.positionAt(document.getText().indexOf("bridge"));
    const hovers = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", document.uri, place);
    return hovers.length > 0;
  };

  const kill = async (): Promise<number> => {
    // The editor ends the server before a restart a little later.
    await untilSame(async () => (await serverProcesses()).length, 1, "how many servers there are");
    const [pid] = await serverProcesses();
    that(pid !== undefined, "there is no server");
    process.kill(pid, "SIGKILL");
    return pid;
  };

  whereKilled("is started again, and what it said comes back without touching the file", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    const version = document.version;
    for (let death = 0; death < MOST_DEATHS; death += 1) await killed(document);
    same(document.version, version, "versions");
  });

  whereKilled("is left alone once it died too often, until Restart Server", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    for (let death = 0; death < MOST_DEATHS; death += 1) await killed(document);
    await kill();
    await until(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
    same(await serverProcesses(), [], "servers");
    await commands.executeCommand("ecsTaskDefinition.restartServer");
    await untilFindings(document, "network-mode-fargate", 1);
    same((await serverProcesses()).length, 1, "numbers of servers");
    // After the restart it may die as many times again.
    await killed(document);
  });
});

describe("A server that hangs", () => {
  after(closeAll);

  whereKilled("is replaced by Restart Server, though it does not end when it is asked to", async () => {
    const { document } = await show("broken.json");
    await untilFindings(document, "network-mode-fargate", 1);
    const [pid] = await serverProcesses();
    that(pid !== undefined, "there is no server");
    process.kill(pid, "SIGSTOP");
    const restart = (): Thenable<unknown> => commands.executeCommand("ecsTaskDefinition.restartServer");
    // An impatient user chooses it twice.
    await Promise.all([restart(), restart()]);
    await untilFindings(document, "network-mode-fargate", 1);
    const [heir] = (await serverProcesses()).filter((other) => other !== pid);
    that(heir !== undefined, "no other server came");
    // The editor ends the old server later, which must not be taken for the end of the new one.
    let servers = await serverProcesses();
    while (servers.includes(pid)) servers = await serverProcesses();
    same(servers, [heir], "servers");
    same(findings(document, "network-mode-fargate").length, 1, "numbers of findings");
  });
});
