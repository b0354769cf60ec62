import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';
import { Failure } from '../failure.ts';

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;
const PROXY_HINT =
  'Set it to http://host:port, with user:password@ before the host if necessary (% is written as %25, @ as %40, : as %3A), or unset it.';

/** Completes addresses without a scheme, as curl does: @actions/http-client would silently bypass the proxy. Removes blank ones. */
export function completeProxyAddresses(env: NodeJS.ProcessEnv): void {
  for (const name of PROXY_VARIABLES) {
    const address = env[name]?.trim();
    if (address === '') delete env[name];
    if (address && !address.includes('://')) env[name] = `http://${address}`;
  }
}

/** The proxy for the URL, or undefined. Throws if it is unusable, since @actions/http-client would bypass it. */
export function proxyFor(url: URL): URL | undefined {
  const variable = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const isSet = process.env[variable] || process.env[variable.toUpperCase()];
  if (!isSet || checkBypass(url)) return undefined;
  const proxy = parseProxy(url);
  if (proxy && /^https?:$/.test(proxy.protocol) && proxy.hostname !== '') return proxy;
  // Not quoted, since it may hold a password.
  const problem = proxy
    ? `has the scheme ${proxy.protocol}//, which is not supported`
    : 'is not a URL, or its user and password are not percent-encoded';
  throw new Failure('unreachable', `the environment variable ${variable} ${problem}`, { hint: PROXY_HINT });
}

function parseProxy(url: URL): URL | undefined {
  try {
    return getProxyUrl(url);
  } catch {
    return undefined;
  }
}

const TUNNEL_FAILURE =
  /^tunneling socket could not be established, (?:statusCode=(?<status>\d+)|cause=(?<cause>.*))/s;

/** Undefined unless a proxy did not connect: `tunnel`, which the library uses, says so in the message only, as an ECONNRESET. */
export function proxyFailure(error: Error, proxy: URL): Failure | undefined {
  const { status, cause } = TUNNEL_FAILURE.exec(error.message)?.groups ?? {};
  if (status === undefined && cause === undefined) return undefined;
  const problem =
    status === undefined
      ? cause
      : status === '407'
        ? 'it answered 407: it requires a user and a password, or others'
        : `it answered ${status} and did not connect`;
  return new Failure('unreachable', `the proxy ${proxy.host}: ${problem}`, {
    transient: status === undefined ? !/ECONNREFUSED|ENOTFOUND/.test(cause ?? '') : Number(status) >= 500,
    hint: `It is set by the environment variable https_proxy. ${PROXY_HINT} Hosts that need no proxy belong into no_proxy.`,
    cause: error,
  });
}
