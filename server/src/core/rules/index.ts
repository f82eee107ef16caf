// Generated from the folders beside this file by `npm run generate`. Do not edit.
import type { Rule } from "../rule";
import appMeshRetired from "./app-mesh-retired/rule";
import disableNetworkingPorts from "./disable-networking-ports/rule";
import disableNetworkingUnsupported from "./disable-networking-unsupported/rule";
import dnsSearchDomainsUnsupported from "./dns-search-domains-unsupported/rule";
import dnsServersUnsupported from "./dns-servers-unsupported/rule";
import extraHostsUnsupported from "./extra-hosts-unsupported/rule";
import faultInjectionMode from "./fault-injection-mode/rule";
import hostPortMismatch from "./host-port-mismatch/rule";
import hostnameUnsupported from "./hostname-unsupported/rule";
import linksCycle from "./links-cycle/rule";
import linksInvalid from "./links-invalid/rule";
import linksLegacy from "./links-legacy/rule";
import linksSelf from "./links-self/rule";
import linksUnknownContainer from "./links-unknown-container/rule";
import linksUnsupported from "./links-unsupported/rule";
import networkModeFargate from "./network-mode-fargate/rule";
import proxyConfigurationContainer from "./proxy-configuration-container/rule";
import proxyConfigurationMode from "./proxy-configuration-mode/rule";
import proxyConfigurationProperties from "./proxy-configuration-properties/rule";
import systemControlHostNetwork from "./system-control-host-network/rule";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  appMeshRetired,
  disableNetworkingPorts,
  disableNetworkingUnsupported,
  dnsSearchDomainsUnsupported,
  dnsServersUnsupported,
  extraHostsUnsupported,
  faultInjectionMode,
  hostPortMismatch,
  hostnameUnsupported,
  linksCycle,
  linksInvalid,
  linksLegacy,
  linksSelf,
  linksUnknownContainer,
  linksUnsupported,
  networkModeFargate,
  proxyConfigurationContainer,
  proxyConfigurationMode,
  proxyConfigurationProperties,
  systemControlHostNetwork,
];
