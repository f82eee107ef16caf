// Generated from the folders beside this file by `npm run generate`. Do not edit.
import type { Rule } from "../rule";
import awsvpcRecommended from "./awsvpc-recommended/rule";
import containerPortBothProtocols from "./container-port-both-protocols/rule";
import containerPortDuplicate from "./container-port-duplicate/rule";
import containerPortInvalid from "./container-port-invalid/rule";
import containerPortMissing from "./container-port-missing/rule";
import hostModeRoot from "./host-mode-root/rule";
import hostModeSingleCopy from "./host-mode-single-copy/rule";
import hostPortDuplicate from "./host-port-duplicate/rule";
import hostPortEphemeral from "./host-port-ephemeral/rule";
import hostPortImplicit from "./host-port-implicit/rule";
import hostPortInvalid from "./host-port-invalid/rule";
import hostPortLimit from "./host-port-limit/rule";
import hostPortMismatch from "./host-port-mismatch/rule";
import hostPortReserved from "./host-port-reserved/rule";
import hostPortStatic from "./host-port-static/rule";
import launchTypeInvalid from "./launch-type-invalid/rule";
import launchTypesConflict from "./launch-types-conflict/rule";
import linksUnsupported from "./links-unsupported/rule";
import networkModeExternal from "./network-mode-external/rule";
import networkModeFargate from "./network-mode-fargate/rule";
import networkModeInvalid from "./network-mode-invalid/rule";
import networkModeManagedInstances from "./network-mode-managed-instances/rule";
import networkModeWindows from "./network-mode-windows/rule";
import noneModePorts from "./none-mode-ports/rule";
import portMappingRepeated from "./port-mapping-repeated/rule";
import protocolInvalid from "./protocol-invalid/rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  awsvpcRecommended,
  containerPortBothProtocols,
  containerPortDuplicate,
  containerPortInvalid,
  containerPortMissing,
  hostModeRoot,
  hostModeSingleCopy,
  hostPortDuplicate,
  hostPortEphemeral,
  hostPortImplicit,
  hostPortInvalid,
  hostPortLimit,
  hostPortMismatch,
  hostPortReserved,
  hostPortStatic,
  launchTypeInvalid,
  launchTypesConflict,
  linksUnsupported,
  networkModeExternal,
  networkModeFargate,
  networkModeInvalid,
  networkModeManagedInstances,
  networkModeWindows,
  noneModePorts,
  portMappingRepeated,
  protocolInvalid,
];
