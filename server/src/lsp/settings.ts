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

/** Reads settings from whatever a client sends. A setting that is missing or has the wrong type gets its default. */
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

/** Reads the overrides that a client declares. Values that are missing or have the wrong type are ignored. */
export function readOverrides(value: unknown): Overrides {
  const sent = recordOf(value);
  return { include: stringsOf(sent["include"]), exclude: stringsOf(sent["exclude"]) };
}

/** The assumptions for files that contain only container definitions. Values unknown to ECS are ignored. */
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
  /** The settings of a document; the defaults if the client doesn't answer. */
  of(uri: string): Promise<Settings>;
  /** Changes whenever an earlier answer may be outdated. */
  readonly revision: number;
  /** Call when the client reports a change of settings; `pushed` contains the settings, if it sent them. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

/** Asks the client for settings if it supports that; otherwise uses what it sends. */
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
          // A client without this section answers null, but may have sent settings.
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

/** The section of this product if the value contains all settings; otherwise the value itself. */
function sectionOf(value: unknown): unknown {
  return recordOf(value)[SETTINGS_SECTION] ?? value;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
