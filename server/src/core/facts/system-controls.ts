/**
 * The system controls of the IPC namespace that ECS lists by name; those below `fs.mqueue.` belong to it too.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
 */
export const IPC_SYSTEM_CONTROLS = [
  "kernel.msgmax",
  "kernel.msgmnb",
  "kernel.msgmni",
  "kernel.sem",
  "kernel.shmall",
  "kernel.shmmax",
  "kernel.shmmni",
  "kernel.shm_rmid_forced",
] as const;

/** Which namespace of the kernel a system control belongs to; nothing if a container can't have its own value. */
export function systemControlKind(namespace: string): "ipc" | "network" | undefined {
  if (namespace.startsWith("net.")) return "network";
  if (namespace.startsWith("fs.mqueue.")) return "ipc";
  return (IPC_SYSTEM_CONTROLS as readonly string[]).includes(namespace) ? "ipc" : undefined;
}

/**
 * Kernel parameters that people set and for which a container can have its own value: those of the message queues and
 * of the network. Any other below `fs.mqueue.` and `net.` may be set as well.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
 */
export const COMMON_SYSTEM_CONTROLS = [
  "net.core.somaxconn",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_max_syn_backlog",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_tw_reuse",
  "net.ipv6.conf.all.disable_ipv6",
  "fs.mqueue.msg_default",
  "fs.mqueue.msg_max",
  "fs.mqueue.msgsize_default",
  "fs.mqueue.msgsize_max",
  "fs.mqueue.queues_max",
] as const;

/**
 * The controls below `net.core.` that each network namespace has for itself, at least in the newest kernels.
 *
 * @see https://github.com/torvalds/linux/blob/master/include/net/netns/core.h
 * @see https://docs.kernel.org/networking/xfrm/xfrm_sysctl.html
 */
export const OWN_CORE_CONTROLS: readonly string[] = [
  "bypass_prot_mem",
  "optmem_max",
  "rps_default_mask",
  "somaxconn",
  "tstamp_allow_data",
  "txq_reselection",
  "txrehash",
  "xfrm_acq_expires",
  "xfrm_aevent_etime",
  "xfrm_aevent_rseqth",
  "xfrm_larval_drop",
];

/**
 * The kernel-wide controls of `net.core.`.
 *
 * @see https://docs.kernel.org/admin-guide/sysctl/net.html
 */
export const SHARED_CORE_CONTROLS: readonly string[] = [
  "bpf_jit_enable",
  "bpf_jit_harden",
  "bpf_jit_kallsyms",
  "bpf_jit_limit",
  "busy_poll",
  "busy_read",
  "default_qdisc",
  "dev_weight",
  "dev_weight_rx_bias",
  "dev_weight_tx_bias",
  "devconf_inherit_init_net",
  "fb_tunnels_only_for_init_net",
  "flow_limit_cpu_bitmap",
  "flow_limit_table_len",
  "gro_normal_batch",
  "high_order_alloc_disable",
  "max_skb_frags",
  "mem_pcpu_rsv",
  "message_burst",
  "message_cost",
  "netdev_budget",
  "netdev_budget_usecs",
  "netdev_max_backlog",
  "netdev_rss_key",
  "netdev_tstamp_prequeue",
  "netdev_unregister_timeout_secs",
  "rmem_default",
  "rmem_max",
  "rps_sock_flow_entries",
  "skb_defer_max",
  "warnings",
  "wmem_default",
  "wmem_max",
];

/** The kernel-wide controls of `net.ipv4.`. */
const SHARED_IPV4_CONTROLS: readonly string[] = [
  "inet_peer_maxttl",
  "inet_peer_minttl",
  "inet_peer_threshold",
  "tcp_low_latency",
  "tcp_max_orphans",
  "tcp_mem",
  "udp_mem",
];

/**
 * Whether a system control of the network is kernel-wide, so that the namespace of a container does not have it: the
 * buffers of all sockets, such as `net.core.rmem_max`, and the memory of whole protocols.
 *
 * @see https://github.com/moby/moby/issues/30778
 */
export function isSharedNetworkControl(namespace: string): boolean {
  return isIn(namespace, "net.core.", SHARED_CORE_CONTROLS) || isIn(namespace, "net.ipv4.", SHARED_IPV4_CONTROLS);
}

/** Whether a name is below `net.core.`, but not one that Linux is known to have there. */
export function isUnknownCoreControl(namespace: string): boolean {
  return (
    /^net\.core\.[^.]+$/.test(namespace) &&
    !isIn(namespace, "net.core.", [...OWN_CORE_CONTROLS, ...SHARED_CORE_CONTROLS])
  );
}

function isIn(namespace: string, part: string, names: readonly string[]): boolean {
  return namespace.startsWith(part) && names.includes(namespace.slice(part.length));
}
