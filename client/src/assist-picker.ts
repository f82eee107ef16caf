import type { AssistOffer } from "@ecs-task-definitions/shared/protocol";
import { type Disposable, l10n, QuickInputButtons, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { countsOf } from "./changes";

/** What the user chose. */
export interface Choice {
  readonly offer: AssistOffer;
  /** Whether to open the refactor preview, where each part can be ticked. */
  readonly preview: boolean;
}

/** How many characters of an entry always fit on one line, even next to the heading of its section. */
const LINE = 64;

/**
 * Lets the user choose one of several offers, and review its changes if they don't fit into the list. Nothing if
 * cancelled.
 */
export async function chooseOffer(title: string, offers: readonly AssistOffer[]): Promise<Choice | undefined> {
  let last: AssistOffer | undefined;
  for (;;) {
    const offer = await pickOffer(title, offers, last);
    if (offer === undefined) return undefined;
    const choice = await reviewOffer(offer, true);
    if (choice !== "back") return choice;
    last = offer;
  }
}

/**
 * Lists all that an offer changes and leaves open, each in full. A small offer is confirmed without asking.
 *
 * @returns nothing if the user cancels
 */
export async function confirmOffer(offer: AssistOffer): Promise<Choice | undefined> {
  const choice = await reviewOffer(offer, false);
  return choice === "back" ? undefined : choice;
}

async function reviewOffer(offer: AssistOffer, goesBack: boolean): Promise<Choice | "back" | undefined> {
  if (isSmall(offer)) return { offer, preview: false };
  const title = `${offer.title}: ${countsOfOffer(offer)}`;
  const answer = await pick(title, entriesOf(offer), undefined, goesBack);
  return answer === undefined || answer === "back" ? answer : { offer, preview: answer.value === "preview" };
}

async function pickOffer(
  title: string,
  offers: readonly AssistOffer[],
  active: AssistOffer | undefined,
): Promise<AssistOffer | undefined> {
  const items = offers.map((offer): Entry<AssistOffer> => {
    const detail = isSmall(offer) ? { detail: inOneLine(offer) } : {};
    return { label: offer.title, description: countsOfOffer(offer), value: offer, ...detail };
  });
  const picked = await pick(
    title,
    items,
    items.find(({ value }) => value === active),
    false,
  );
  return picked === undefined || picked === "back" ? undefined : picked.value;
}

/** An entry of a list. One without a value only informs and can't be chosen. */
interface Entry<T> extends QuickPickItem {
  readonly value?: T | undefined;
}

type Valued<T> = Entry<T> & { readonly value: T };

/** Shows a list until an entry with a value is chosen, or the user goes back or closes it. */
function pick<T>(
  title: string,
  items: readonly Entry<T>[],
  active: Entry<T> | undefined,
  goesBack: boolean,
): Promise<Valued<T> | "back" | undefined> {
  return new Promise((resolve) => {
    const list = window.createQuickPick<Entry<T>>();
    const listening: Disposable[] = [list];
    const end = (answer: Valued<T> | "back" | undefined): void => {
      resolve(answer);
      for (const each of listening) each.dispose();
    };
    list.title = title;
    list.items = items;
    list.matchOnDetail = true;
    list.matchOnDescription = true;
    if (active !== undefined) list.activeItems = [active];
    if (goesBack) list.buttons = [QuickInputButtons.Back];
    listening.push(
      list.onDidTriggerButton(() => end("back")),
      list.onDidHide(() => end(undefined)),
      list.onDidAccept(() => {
        const [chosen] = list.selectedItems;
        if (chosen?.value !== undefined) end({ ...chosen, value: chosen.value });
      }),
    );
    list.show();
  });
}

function entriesOf({ description, decisions }: AssistOffer): readonly Entry<"make" | "preview">[] {
  const heading = (label: string): Entry<never> => ({ label, kind: QuickPickItemKind.Separator });
  const count = description.length;
  return [
    {
      label: count === 1 ? l10n.t("$(check) Make this change") : l10n.t("$(check) Make these {0} changes", count),
      value: "make",
    },
    { label: l10n.t("$(list-tree) Tick them one by one in the refactor preview"), value: "preview" },
    heading(l10n.t("Changes")),
    ...description.flatMap(linesOf),
    ...(decisions.length === 0 ? [] : [heading(l10n.t("To decide")), ...decisions.flatMap(linesOf)]),
  ];
}

/** The entries that show a whole sentence, two lines each. */
function linesOf(sentence: string): readonly Entry<never>[] {
  const lines: string[] = [];
  for (const word of plain(sentence).split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  const entries: Entry<never>[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const detail = lines[at + 1];
    entries.push({ label: lines[at] ?? "", ...(detail === undefined ? {} : { detail }) });
  }
  return entries;
}

/** Whether an offer is so small that one line shows all of it and no confirmation is needed. */
function isSmall({ description, decisions }: AssistOffer): boolean {
  return decisions.length === 0 && description.length <= 2 && description.every((change) => change.length <= LINE);
}

/**
 * What a small offer changes. If that is too long, only the last change: in a switch the title already says the first.
 */
function inOneLine({ description }: AssistOffer): string {
  const all = description.join(" · ");
  return plain(all.length <= LINE ? all : (description.at(-1) ?? ""));
}

/** The text with icon syntax escaped. */
function plain(text: string): string {
  return text.replaceAll("$(", "\\$(");
}

function countsOfOffer({ description, decisions }: AssistOffer): string {
  return countsOf({ changes: description.length, decisions: decisions.length });
}
