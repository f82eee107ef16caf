/**
 * The values of `appProtocol`. Omitting it means plain TCP.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const APP_PROTOCOLS = ["http", "http2", "grpc"] as const;

/** A value of `appProtocol` that ECS accepts. */
export type AppProtocol = (typeof APP_PROTOCOLS)[number];

/** Whether ECS accepts this value in `appProtocol`; case counts. */
export function isAppProtocol(value: string): value is AppProtocol {
  return (APP_PROTOCOLS as readonly string[]).includes(value);
}
