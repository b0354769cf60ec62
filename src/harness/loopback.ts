/** Whether the host is this machine, where plain http can't be listened to by others. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** Whether what `to` tells may be asked for by somebody who came from `from`: over https, or from loopback to loopback. */
export function isSafeFrom(from: URL, to: URL): boolean {
  if (to.protocol === 'https:') return true;
  return to.protocol === 'http:' && from.protocol === 'http:' && isLoopback(from) && isLoopback(to);
}
