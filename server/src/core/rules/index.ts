// Generated from the folders beside this file by `npm run generate`. Do not edit.
import type { Rule } from "../rule";
import appProtocolInvalid from "./app-protocol-invalid/rule";
import appProtocolUdp from "./app-protocol-udp/rule";
import appProtocolWithoutName from "./app-protocol-without-name/rule";
import containerPortRangeInvalid from "./container-port-range-invalid/rule";
import containerPortRangeMixed from "./container-port-range-mixed/rule";
import containerPortRangeMode from "./container-port-range-mode/rule";
import firelensPortExposed from "./firelens-port-exposed/rule";
import hostPortMismatch from "./host-port-mismatch/rule";
import linksUnsupported from "./links-unsupported/rule";
import networkModeFargate from "./network-mode-fargate/rule";
import portNameDuplicate from "./port-name-duplicate/rule";
import portNameInvalid from "./port-name-invalid/rule";
import portNameMode from "./port-name-mode/rule";
import windowsFargatePort from "./windows-fargate-port/rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  appProtocolInvalid,
  appProtocolUdp,
  appProtocolWithoutName,
  containerPortRangeInvalid,
  containerPortRangeMixed,
  containerPortRangeMode,
  firelensPortExposed,
  hostPortMismatch,
  linksUnsupported,
  networkModeFargate,
  portNameDuplicate,
  portNameInvalid,
  portNameMode,
  windowsFargatePort,
];
