import type { Overrides } from "@ecs-task-definitions/shared/protocol";
import {
  RULE_SETTINGS,
  SETTINGS,
  SETTINGS_SECTION,
  type Setting,
  type Settings,
} from "@ecs-task-definitions/shared/settings";
import type { Connection } from "vscode-languageserver";
import { isLaunchType } from "../core/facts/launch-types";
import { type EffectiveNetworkMode, isNetworkMode } from "../core/facts/network-modes";
import type { Assumptions } from "../core/task/model";
import type { ClientFeatures } from "./client-capabilities";

/** Reads settings from whatever a client sends. What is missing or of the wrong type has its default. */
export function readSettings(value: unknown): Settings {
  const valueAt = (name: string): unknown =>
    name.split(".").reduce<unknown>((section, step) => recordOf(section)[step], value);
  const read = Object.entries(SETTINGS).map(([name, setting]) => [name, settingFrom(setting, valueAt(name))]);
  return Object.fromEntries(read) as Settings;
}

function settingFrom({ type, default: usual }: Setting, sent: unknown): unknown {
  if (type === "strings") return stringsOf(sent);
  if (type === "severities") return Object.fromEntries(Object.entries(recordOf(sent)).filter(isRuleSetting));
  return typeof sent === type ? sent : usual;
}

function isRuleSetting([, value]: [string, unknown]): boolean {
  return RULE_SETTINGS.some((known) => known === value);
}

/** Reads the overrides that a client declares. What is missing or of the wrong type overrides nothing. */
export function readOverrides(value: unknown): Overrides {
  const sent = recordOf(value);
  return { include: stringsOf(sent["include"]), exclude: stringsOf(sent["exclude"]) };
}

/** What the settings say of files that hold only container definitions. Values that ECS lacks say nothing. */
export function assumptionsOf(settings: Settings): Assumptions {
  const { assumeNetworkMode: mode, assumeLaunchType: launchType, assumeOperatingSystem: system } = settings;
  const isMode = (value: string): value is EffectiveNetworkMode => isNetworkMode(value) || value === "default";
  return {
    ...(isMode(mode) ? { networkMode: mode } : {}),
    ...(isLaunchType(launchType) ? { launchTypes: [launchType] } : {}),
    ...(system === "" ? {} : { operatingSystemFamily: system }),
  };
}

/** Keeps the settings of each document until they change. */
export interface SettingsStore {
  /** The settings that hold for a document; the defaults where the client doesn't answer. */
  of(uri: string): Promise<Settings>;
  /** Changes whenever an earlier answer may be outdated. */
  readonly revision: number;
  /** The client said that settings changed; `pushed` is what it sent along, if anything. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

/** Asks the client for settings where it can be asked, and otherwise takes what it sends. */
export function settingsStore(connection: Connection, client: ClientFeatures): SettingsStore {
  const cache = new Map<string, Promise<Settings>>();
  let pushed = readSettings(sectionOf(client.options.settings));
  let revision = 0;
  return {
    of(uri) {
      if (!client.configuration) return Promise.resolve(pushed);
      let settings = cache.get(uri);
      if (settings === undefined) {
        settings = connection.workspace
          .getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION })
          // A client that knows nothing of this section answers null, and may have sent settings all the same.
          .then(
            (answer: unknown) => (answer === null || answer === undefined ? pushed : readSettings(answer)),
            () => pushed,
          );
        cache.set(uri, settings);
      }
      return settings;
    },
    get revision() {
      return revision;
    },
    changed(value) {
      if (Object.keys(recordOf(value)).length > 0) pushed = readSettings(sectionOf(value));
      cache.clear();
      revision += 1;
    },
    forget(uri) {
      cache.delete(uri);
    },
  };
}

/** The section of this product where all settings came, and otherwise what came. */
function sectionOf(value: unknown): unknown {
  return recordOf(value)[SETTINGS_SECTION] ?? value;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
