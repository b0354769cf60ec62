import { Failure } from '../failure.ts';

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/**
 * Gives proxy addresses without a scheme, which curl takes, the one they mean. @actions/http-client would read
 * `proxy.octo-org.example:3128` as a URL with the scheme `proxy.octo-org.example:` and go directly without a word.
 */
export function completeProxyAddresses(env: NodeJS.ProcessEnv): void {
  for (const name of PROXY_VARIABLES) {
    const address = env[name]?.trim();
    if (address && !address.includes('://')) env[name] = `http://${address}`;
  }
}

/** Whether any proxy is set, for whichever hosts. */
export function hasProxy(env: NodeJS.ProcessEnv): boolean {
  return PROXY_VARIABLES.some((name) => env[name]);
}

/** Throws where a proxy is set for this protocol that can't be used, since going directly is not what was asked for. */
export function assertUsableProxy({ protocol }: URL, env: NodeJS.ProcessEnv): void {
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const address = env[`${scheme}_proxy`] || env[`${scheme.toUpperCase()}_PROXY`];
  if (!address) return;
  const proxy = URL.parse(address);
  if (proxy !== null && /^https?:$/.test(proxy.protocol) && proxy.hostname !== '') return;
  // The address may hold a password, so it is not quoted.
  const what =
    proxy === null ? 'is not an address' : `has the scheme ${proxy.protocol}//, which is not supported`;
  throw new Failure('unreachable', `the environment variable ${scheme}_proxy ${what}`, {
    hint: 'Set it to http://host:port (with user:password@ before the host where needed), or unset it.',
  });
}
