import type { Assist } from "../../server/src/core/assists/assist";
import { switchNetworkMode } from "../../server/src/core/assists/switch-network-mode";
import type { NetworkMode } from "../../server/src/core/facts/network-modes";
import { applyEdits } from "../../server/src/core/text/text";
import { taskOf } from "./task-of";

/** The switch assist of a text that must be switchable. */
export function assistFor(text: string, mode: NetworkMode): Assist {
  const assist = switchNetworkMode(taskOf(text), mode);
  if (assist === undefined) throw new Error(`It can't be switched to ${mode}.`);
  return assist;
}

/** A switch's description of texts and links, and their values afterwards. */
export function switched(text: string, mode: NetworkMode): { readonly said: readonly string[]; readonly text: string } {
  const { title, safe, description, notes, edits } = assistFor(text, mode);
  const ofAddresses = description.filter((line) => /^Change (?!networkMode|hostPort)|links|hostname/.test(line));
  const left = notes.map((note) => `To decide: ${note}`);
  return { said: [`${title}${safe ? "" : ", unsafe"}`, ...ofAddresses, ...left], text: applyEdits(text, edits()) };
}

/** A task in bridge mode whose first container links to two others with the same image. */
export function linked(environment: string, more = "", image = "postgres:17"): string {
  return `{ "networkMode": "bridge", "containerDefinitions": [
    { "name": "web", "image": "web:1", "memory": 128, "links": ["db", "db2"], "environment": [${environment}] ${more} },
    { "name": "db", "image": "${image}", "memory": 128 }, { "name": "db2", "image": "${image}", "memory": 128 }
  ] }`;
}
