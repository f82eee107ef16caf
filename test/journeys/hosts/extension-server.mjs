// Serves an extension folder to a browser, as sites do that host extensions for the web.
import { once } from "node:events";
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join, sep } from "node:path";
import { onEnd } from "../lifetime.mjs";

const TYPES = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/**
 * Starts a server for a folder. Nothing outside of it can be read.
 *
 * @returns the URL of the folder, without a final slash, and the paths in it that were requested
 */
export async function serveFolder(folder) {
  const root = await realpath(folder);
  const at = `/${basename(root)}`;
  const requested = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(`${at}/`) ? pathname.slice(at.length + 1) : "";
    requested.push(path);
    void answer(root, path).then(({ status, type, body }) => {
      response.writeHead(status, { "Content-Type": type, "Access-Control-Allow-Origin": "*" });
      response.end(request.method === "HEAD" ? undefined : body);
    });
  });
  onEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // With the IP address: VS Code lets workers load scripts from "localhost", which users don't have.
  return { url: `http://127.0.0.1:${server.address().port}${at}`, requested };
}

async function answer(root, name) {
  const missing = { status: 404, type: "text/plain", body: "There is no such file." };
  try {
    const path = await realpath(join(root, decodeURIComponent(name)));
    if (!path.startsWith(root + sep)) return missing;
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    return { status: 200, type: `${type}; charset=utf-8`, body: await readFile(path) };
  } catch {
    return missing;
  }
}
