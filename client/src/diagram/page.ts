// The page in the panel of the diagram. It knows nothing about task definitions: it shows a picture, reports clicks,
// and remembers zoom and scroll position. All its texts come from the extension.
import type { FromPage, PageState, ToPage } from "./messages";
import { pngOf } from "./page-png";
import { importPicture } from "./page-svg";
import { zoomOf } from "./page-zoom";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const nonce = document.currentScript?.nonce ?? "";
const room = part("picture");
const notice = part("notice");
const description = part("description");
const level = part("zoom-level");
let state: PageState = vscode.getState() ?? {};
let chosen: string | undefined;
/** What the last click asked for, until the extension has chosen it. Clicks may be faster than its answers. */
let asked: string | undefined;
/** Where to scroll once the first picture is there. */
let place: PageState | undefined = state;

const zoom = zoomOf(
  room,
  state.zoom ?? "auto",
  (factor) => {
    level.textContent = `${Math.round(factor * 100)} %`;
  },
  (width) => vscode.postMessage({ type: "room", width }),
);

const actions: Readonly<Record<string, () => void>> = {
  "zoom-in": () => resize(() => zoom.step(1)),
  "zoom-out": () => resize(() => zoom.step(-1)),
  "zoom-level": () => resize(() => zoom.set(1)),
  "zoom-fit": () => resize(() => zoom.set("fit")),
  "save-svg": () => vscode.postMessage({ type: "save-svg" }),
  "save-png": () => void savePng(),
};
const bar = part("bar");
new ResizeObserver(() => {
  bar.classList.remove("narrow");
  bar.classList.toggle("narrow", bar.scrollWidth > bar.clientWidth);
}).observe(bar);
for (const [id, act] of Object.entries(actions)) part(id).addEventListener("click", act);

room.addEventListener("click", ({ target }) => {
  if (target instanceof Element) select(target);
});
room.addEventListener("keydown", (event) => {
  if ((event.key !== "Enter" && event.key !== " ") || !(event.target instanceof Element)) return;
  event.preventDefault();
  select(event.target);
});
document.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
  if (ctrlKey || metaKey || altKey) return;
  const id = { "+": "zoom-in", "-": "zoom-out", "0": "zoom-level" }[key];
  if (id !== undefined) actions[id]?.();
});
room.addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    resize(() => zoom.step(event.deltaY < 0 ? 1 : -1));
  },
  { passive: false },
);
room.addEventListener("scroll", () => remember({ left: room.scrollLeft, top: room.scrollTop }), { passive: true });

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case "show":
      return show(data);
    case "notice":
      notice.textContent = data.text;
      notice.hidden = false;
      return;
    case "choose":
      return choose(data.id);
  }
});

function show({ uri, svg, description: words }: Extract<ToPage, { readonly type: "show" }>): void {
  const picture = importPicture(svg, nonce);
  const isSame = state.uri === uri;
  const at = isSame ? (place ?? { left: room.scrollLeft, top: room.scrollTop }) : {};
  const focused = document.activeElement?.closest("[data-target]")?.getAttribute("data-target");
  for (const target of picture.querySelectorAll(".target")) {
    target.setAttribute("tabindex", "0");
    target.setAttribute("role", "button");
    target.setAttribute("aria-label", target.querySelector("title")?.textContent ?? "");
  }
  // It contains buttons, so it is no longer a plain image.
  picture.setAttribute("role", "group");
  notice.hidden = true;
  description.textContent = words;
  room.replaceChildren(picture);
  zoom.apply();
  room.scrollTo(at.left ?? 0, at.top ?? 0);
  place = undefined;
  remember({ uri, left: room.scrollLeft, top: room.scrollTop });
  mark();
  if (typeof focused === "string") targetOf(focused)?.focus({ preventScroll: true });
}

function choose(id: string | undefined): void {
  chosen = id;
  // An answer to an earlier click on the same row is not yet that to the last one.
  if (asked === id || id === undefined || !isBeside(id, asked)) asked = undefined;
  mark();
  if (id !== undefined) bringIntoSight(id);
}

/**
 * Scrolls as little as needed. Sideways only to an element that is out of sight, because a row may be wider than the
 * panel.
 */
function bringIntoSight(id: string): void {
  const element = targetOf(id)?.getBoundingClientRect();
  if (element === undefined) return;
  const sight = room.getBoundingClientRect();
  const up = Math.min(0, element.top - sight.top) || Math.max(0, element.bottom - sight.bottom);
  const isAside = element.right < sight.left || element.left > sight.right;
  room.scrollBy(isAside ? element.left - sight.left : 0, up);
}

function mark(): void {
  for (const target of room.querySelectorAll("[data-target]")) {
    const isChosen = chosen !== undefined && idsOf(target).includes(chosen);
    target.classList.toggle("chosen", isChosen);
    if (isChosen) target.setAttribute("aria-current", "true");
    else target.removeAttribute("aria-current");
  }
}

/** Whether two places are shown by the same element. */
function isBeside(id: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  return [...room.querySelectorAll("[data-target]")].map(idsOf).some((ids) => ids.includes(id) && ids.includes(other));
}

/** Selects the place of an element. If it has several, the first, and the next one with each further click. */
function select(element: Element): void {
  const target = element.closest("[data-target]");
  if (target === null) return;
  const ids = idsOf(target);
  const [first] = ids;
  const last = asked ?? chosen;
  const id = last === undefined ? first : (ids[ids.indexOf(last) + 1] ?? first);
  if (id === undefined) return;
  asked = id === chosen ? undefined : id;
  vscode.postMessage({ type: "select", id });
}

/** The places of an element: usually one, or several that are shown together. */
function idsOf(target: Element): readonly string[] {
  const names = ["data-target", "data-also"].map((name) => target.getAttribute(name) ?? "");
  return names.flatMap((ids) => ids.split(" ")).filter((id) => id !== "");
}

/** Changes the zoom and keeps the middle of the visible part in place. */
function resize(change: () => void): void {
  const middle = (size: number, scrolled: number, all: number): number => (scrolled + size / 2) / Math.max(1, all);
  const x = middle(room.clientWidth, room.scrollLeft, room.scrollWidth);
  const y = middle(room.clientHeight, room.scrollTop, room.scrollHeight);
  change();
  room.scrollTo(x * room.scrollWidth - room.clientWidth / 2, y * room.scrollHeight - room.clientHeight / 2);
  remember({ zoom: zoom.value() });
}

async function savePng(): Promise<void> {
  const picture = room.querySelector("svg");
  if (picture === null) return;
  try {
    vscode.postMessage({ type: "save-png", data: await pngOf(picture) });
  } catch (error) {
    vscode.postMessage({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function remember(change: PageState): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

function targetOf(id: string): SVGElement | null {
  const quoted = CSS.escape(id);
  return room.querySelector<SVGElement>(`[data-target="${quoted}"], [data-also~="${quoted}"]`);
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
