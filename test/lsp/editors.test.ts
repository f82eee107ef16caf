import { afterEach, describe, expect, test } from "vitest";
import { documentedBlock, type EditorHome, editorHome, type ShownDiagnostic } from "../harness/editor";
import { lacks } from "../harness/needs";

/** Two mistakes after a character with two UTF-16 units and four bytes. */
const BROKEN = `{
  "family": "ship-🚢",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "bridge",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "essential": true,
      "dockerLabels": { "🚢": "x" }, "links": ["app:🚢"], "portMappings": [{ "containerPort": 443, "hostPort": 8443 }]
    }
  ]
}
`;
const AWSVPC = BROKEN.replace("bridge", "awsvpc");

const ON_FARGATE: ShownDiagnostic = {
  line: 3,
  column: 17,
  endLine: 3,
  endColumn: 25,
  code: "network-mode-fargate",
  message: 'networkMode "bridge" doesn\'t exist on Fargate; use awsvpc.',
};
const LAST_LINE = AWSVPC.split("\n")[11] ?? "";
const PORT: ShownDiagnostic = {
  line: 11,
  column: [...LAST_LINE.slice(0, LAST_LINE.indexOf("8443"))].length,
  endLine: 11,
  endColumn: [...LAST_LINE.slice(0, LAST_LINE.indexOf("8443") + 4)].length,
  code: "host-port-mismatch",
  message: "hostPort 8443 differs from containerPort 443; leave hostPort out or set it to 443.",
};
const CODES = [ON_FARGATE.code, PORT.code];

let home: EditorHome | undefined;
afterEach(() => home?.remove());

/** Runs if the editor is installed. Otherwise the test is skipped on a developer's machine and fails in CI. */
function editorTest(missing: boolean, name: string, run: () => void): void {
  test.skipIf(missing && process.env["CI"] === undefined)(name, () => {
    expect(missing, "the editor is not installed").toBe(false);
    run();
  });
}

function inNeovim(text: string): readonly ShownDiagnostic[] {
  home = editorHome();
  const config = home.write("init.lua", documentedBlock("neovim"));
  const driver = home.write("driver.lua", NEOVIM_DRIVER);
  home.run("nvim", ["--headless", "--clean", "-u", config, "-c", `luafile ${driver}`, home.write("task.json", text)]);
  return JSON.parse(home.read("shown.json")) as ShownDiagnostic[];
}

function inEmacs(text: string): readonly ShownDiagnostic[] {
  home = editorHome();
  home.write("task.json", text);
  const config = home.write("init.el", documentedBlock("emacs"));
  const driver = home.write("driver.el", EMACS_DRIVER);
  // Without `-Q`, which would hide the system's packages, and with them Eglot before Emacs 29.
  home.run("emacs", ["--batch", "-l", config, "-l", driver]);
  return JSON.parse(home.read("shown.json")) as ShownDiagnostic[];
}

describe.each([
  ["Neovim", inNeovim, lacks("neovim")],
  ["Emacs", inEmacs, lacks("emacs")],
] as const)("%s, set up as documented", (name, show, missing) => {
  editorTest(missing, `${name} shows that the mode does not exist on Fargate`, () => {
    // Emacs does not sort its diagnostics.
    const shown = show(BROKEN)
      .filter(({ code }) => CODES.includes(code))
      .toSorted((a, b) => a.line - b.line);
    expect(shown).toEqual([ON_FARGATE, PORT]);
  });

  editorTest(missing, `${name} shows the host port at its place behind wide characters`, () => {
    const shown = show(AWSVPC).filter(({ code }) => CODES.includes(code));
    expect(shown).toEqual([PORT]);
  });
});

/** Waits for diagnostics, writes them with columns in characters, as the editor's user sees them, and quits. */
const NEOVIM_DRIVER = `
local function leave(code) vim.cmd("cquit " .. code) end
local function characters(line, byte)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ""
  return vim.fn.strchars(text:sub(1, byte))
end
local function show()
  local found = vim.diagnostic.get(0)
  if #found == 0 then return end
  local shown = {}
  for _, one in ipairs(found) do
    table.insert(shown, {
      line = one.lnum,
      column = characters(one.lnum, one.col),
      endLine = one.end_lnum,
      endColumn = characters(one.end_lnum, one.end_col),
      code = one.code or one.user_data.lsp.code,
      message = one.message,
    })
  end
  vim.fn.writefile({ vim.fn.json_encode(shown) }, vim.fn.getcwd() .. "/shown.json")
  leave(0)
end
vim.api.nvim_create_autocmd("DiagnosticChanged", { callback = show })
vim.defer_fn(function()
  io.stderr:write("no diagnostics came\\n")
  leave(1)
end, 30000)
show()
`;

/** The same for Emacs. Batch mode has no command loop, so this runs the hook that starts Eglot. */
const EMACS_DRIVER = `
(require 'json)
(find-file "task.json")
(run-hooks 'post-command-hook)
(let ((deadline (+ (float-time) 30)))
  (flymake-start)
  (while (not (flymake-diagnostics))
    (when (> (float-time) deadline) (error "No diagnostics came"))
    (accept-process-output nil 0.05)))
(defun place (position)
  (save-excursion
    (goto-char position)
    (cons (1- (line-number-at-pos)) (- position (line-beginning-position)))))
(let ((shown (mapcar
              (lambda (one)
                (let ((start (place (flymake-diagnostic-beg one)))
                      (end (place (flymake-diagnostic-end one)))
                      (text (flymake-diagnostic-text one)))
                  (string-match "\\\\\`ecs \\\\[\\\\(.*?\\\\)\\\\]: \\\\(.*\\\\)\\\\'" text)
                  (list (cons 'line (car start)) (cons 'column (cdr start))
                        (cons 'endLine (car end)) (cons 'endColumn (cdr end))
                        (cons 'code (match-string 1 text)) (cons 'message (match-string 2 text)))))
              (flymake-diagnostics))))
  (with-temp-file "shown.json" (insert (json-encode (vconcat shown)))))
(kill-emacs 0)
`;
