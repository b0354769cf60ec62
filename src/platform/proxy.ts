import { Failure } from '../failure.ts';

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/**
 * Completes proxy addresses without a scheme, as curl does: @actions/http-client would read `proxy.octo-org.example:3128` as a URL
 * with the scheme `proxy.octo-org.example:` and silently bypass the proxy.
 */
export function completeProxyAddresses(env: NodeJS.ProcessEnv): void {
  for (const name of PROXY_VARIABLES) {
    const address = env[name]?.trim();
    if (address && !address.includes('://')) env[name] = `http://${address}`;
  }
}

/** Throws if the proxy for this protocol is unusable; it must not be bypassed. */
export function assertUsableProxy({ protocol }: URL, env: NodeJS.ProcessEnv): void {
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const address = env[`${scheme}_proxy`] || env[`${scheme.toUpperCase()}_PROXY`];
  if (!address) return;
  const proxy = URL.parse(address);
  if (proxy !== null && /^https?:$/.test(proxy.protocol) && proxy.hostname !== '') return;
  // Not quoted, since it may hold a password.
  const what =
    proxy === null ? 'is not an address' : `has the scheme ${proxy.protocol}//, which is not supported`;
  throw new Failure('unreachable', `the environment variable ${scheme}_proxy ${what}`, {
    hint: 'Set it to http://host:port (with user:password@ before the host where needed), or unset it.',
  });
}
