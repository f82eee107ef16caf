/**
 * The properties without which ECS refuses an App Mesh proxy. Their values may be empty where there is nothing
 * to say, as with EgressIgnoredIPs.
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
 * The properties that tell the traffic of the proxy itself from that of the other containers; one is enough.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html
 */
export const IGNORED_PROXY_USERS = ["IgnoredUID", "IgnoredGID"] as const;

/**
 * The properties that say which further traffic goes past the proxy.
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
