import { CPU_UNITS_PER_VCPU, MIB_PER_GB } from "../core/task/containers/task-size";

/** CPU units for display: `0.25 vCPU`; `about 0.098 vCPU` if three decimals are not enough. */
export function virtualCpus(units: number): string {
  return exactVirtualCpus(units) ?? `about ${Number((units / CPU_UNITS_PER_VCPU).toFixed(3))} vCPU`;
}

/** MiB for display: `0.5 GB`. */
export function gigabytes(mib: number): string {
  return exactGigabytes(mib) ?? `about ${Number((mib / MIB_PER_GB).toFixed(3))} GB`;
}

/** CPU units in vCPU; `undefined` if that takes more than three decimals. */
export function exactVirtualCpus(units: number): string | undefined {
  return exactly(units / CPU_UNITS_PER_VCPU, "vCPU");
}

/** MiB in GB; `undefined` if that takes more than three decimals. */
export function exactGigabytes(mib: number): string | undefined {
  return exactly(mib / MIB_PER_GB, "GB");
}

function exactly(amount: number, unit: string): string | undefined {
  return Number(amount.toFixed(3)) === amount ? `${amount} ${unit}` : undefined;
}
