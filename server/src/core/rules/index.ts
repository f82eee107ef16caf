// Generated from the folders beside this file by `npm run generate`. Do not edit.
import type { Rule } from "../rule";
import appMeshRetired from "./app-mesh-retired/rule";
import appProtocolInvalid from "./app-protocol-invalid/rule";
import appProtocolUdp from "./app-protocol-udp/rule";
import appProtocolWithoutName from "./app-protocol-without-name/rule";
import awsvpcRecommended from "./awsvpc-recommended/rule";
import containerPortBothProtocols from "./container-port-both-protocols/rule";
import containerPortDuplicate from "./container-port-duplicate/rule";
import containerPortInvalid from "./container-port-invalid/rule";
import containerPortMissing from "./container-port-missing/rule";
import containerPortRangeInvalid from "./container-port-range-invalid/rule";
import containerPortRangeMixed from "./container-port-range-mixed/rule";
import containerPortRangeMode from "./container-port-range-mode/rule";
import disableNetworkingPorts from "./disable-networking-ports/rule";
import disableNetworkingUnsupported from "./disable-networking-unsupported/rule";
import dnsSearchDomainsUnsupported from "./dns-search-domains-unsupported/rule";
import dnsServersUnsupported from "./dns-servers-unsupported/rule";
import extraHostsUnsupported from "./extra-hosts-unsupported/rule";
import faultInjectionMode from "./fault-injection-mode/rule";
import firelensPortExposed from "./firelens-port-exposed/rule";
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
import hostnameUnsupported from "./hostname-unsupported/rule";
import launchTypeInvalid from "./launch-type-invalid/rule";
import launchTypesConflict from "./launch-types-conflict/rule";
import linksCycle from "./links-cycle/rule";
import linksInvalid from "./links-invalid/rule";
import linksLegacy from "./links-legacy/rule";
import linksSelf from "./links-self/rule";
import linksUnknownContainer from "./links-unknown-container/rule";
import linksUnsupported from "./links-unsupported/rule";
import networkModeExternal from "./network-mode-external/rule";
import networkModeFargate from "./network-mode-fargate/rule";
import networkModeInvalid from "./network-mode-invalid/rule";
import networkModeManagedInstances from "./network-mode-managed-instances/rule";
import networkModeWindows from "./network-mode-windows/rule";
import noneModePorts from "./none-mode-ports/rule";
import portMappingRepeated from "./port-mapping-repeated/rule";
import portNameDuplicate from "./port-name-duplicate/rule";
import portNameInvalid from "./port-name-invalid/rule";
import portNameMode from "./port-name-mode/rule";
import protocolInvalid from "./protocol-invalid/rule";
import proxyConfigurationContainer from "./proxy-configuration-container/rule";
import proxyConfigurationMode from "./proxy-configuration-mode/rule";
import proxyConfigurationProperties from "./proxy-configuration-properties/rule";
import systemControlHostNetwork from "./system-control-host-network/rule";
import windowsFargatePort from "./windows-fargate-port/rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  appMeshRetired,
  appProtocolInvalid,
  appProtocolUdp,
  appProtocolWithoutName,
  awsvpcRecommended,
  containerPortBothProtocols,
  containerPortDuplicate,
  containerPortInvalid,
  containerPortMissing,
  containerPortRangeInvalid,
  containerPortRangeMixed,
  containerPortRangeMode,
  disableNetworkingPorts,
  disableNetworkingUnsupported,
  dnsSearchDomainsUnsupported,
  dnsServersUnsupported,
  extraHostsUnsupported,
  faultInjectionMode,
  firelensPortExposed,
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
  hostnameUnsupported,
  launchTypeInvalid,
  launchTypesConflict,
  linksCycle,
  linksInvalid,
  linksLegacy,
  linksSelf,
  linksUnknownContainer,
  linksUnsupported,
  networkModeExternal,
  networkModeFargate,
  networkModeInvalid,
  networkModeManagedInstances,
  networkModeWindows,
  noneModePorts,
  portMappingRepeated,
  portNameDuplicate,
  portNameInvalid,
  portNameMode,
  protocolInvalid,
  proxyConfigurationContainer,
  proxyConfigurationMode,
  proxyConfigurationProperties,
  systemControlHostNetwork,
  windowsFargatePort,
];
