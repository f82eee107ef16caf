import { languages } from "vscode";
import { closeAll, findings, show, until, untilFindings } from "./editor";
import { same, that } from "./expect";
import { hasProcesses, serverProcesses } from "./server-watch";

// A worker can't be killed from outside, so there is nothing to test where the server is one.
if (hasProcesses) {
  describe("A server that dies", () => {
    after(closeAll);

    it("is started again, and what it said comes back without touching the file", async () => {
      const { document } = await show("broken.json");
      await untilFindings(document, "network-mode-fargate", 1);
      const version = document.version;
      for (let death = 0; death < 2; death += 1) {
        const [pid, ...more] = await serverProcesses();
        that(pid !== undefined && more.length === 0, "there is not just one server");
        process.kill(pid, "SIGKILL");
        await until(languages.onDidChangeDiagnostics, () => findings(document).length === 0);
        await untilFindings(document, "network-mode-fargate", 1);
        const [heir] = await serverProcesses();
        that(heir !== undefined && heir !== pid, "no other server came");
      }
      same(document.version, version, "versions");
    });
  });
}
