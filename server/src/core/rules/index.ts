// Generated from the folders beside this file by `npm run generate`. Do not edit.
import type { Rule } from "../rule";
import awsvpcRecommended from "./awsvpc-recommended/rule";
import hostModeRoot from "./host-mode-root/rule";
import hostModeSingleCopy from "./host-mode-single-copy/rule";
import hostPortMismatch from "./host-port-mismatch/rule";
import launchTypeInvalid from "./launch-type-invalid/rule";
import launchTypesConflict from "./launch-types-conflict/rule";
import linksUnsupported from "./links-unsupported/rule";
import networkModeExternal from "./network-mode-external/rule";
import networkModeFargate from "./network-mode-fargate/rule";
import networkModeInvalid from "./network-mode-invalid/rule";
import networkModeManagedInstances from "./network-mode-managed-instances/rule";
import networkModeWindows from "./network-mode-windows/rule";
import noneModePorts from "./none-mode-ports/rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  awsvpcRecommended,
  hostModeRoot,
  hostModeSingleCopy,
  hostPortMismatch,
  launchTypeInvalid,
  launchTypesConflict,
  linksUnsupported,
  networkModeExternal,
  networkModeFargate,
  networkModeInvalid,
  networkModeManagedInstances,
  networkModeWindows,
  noneModePorts,
];
