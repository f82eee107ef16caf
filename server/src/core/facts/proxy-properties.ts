/**
 * The properties that ECS requires of an App Mesh proxy. Some values may be empty, such as that of EgressIgnoredIPs.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html
 */
export const REQUIRED_PROXY_PROPERTIES = [
  "ProxyIngressPort",
  "ProxyEgressPort",
  "AppPorts",
  "EgressIgnoredIPs",
] as const;

/**
 * The properties that distinguish the traffic of the proxy itself from that of other containers; one is enough.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html
 */
export const IGNORED_PROXY_USERS = ["IgnoredUID", "IgnoredGID"] as const;

/**
 * The properties that name more traffic that bypasses the proxy.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html
 */
export const OPTIONAL_PROXY_PROPERTIES = ["EgressIgnoredPorts"] as const;

/** The names of all properties of an App Mesh proxy. */
export const PROXY_PROPERTIES: readonly string[] = [
  ...REQUIRED_PROXY_PROPERTIES,
  ...IGNORED_PROXY_USERS,
  ...OPTIONAL_PROXY_PROPERTIES,
];
