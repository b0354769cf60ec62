/**
 * Platform rate limits, https://developer.harness.io/docs/platform/rate-limits/ (harness/developer-hub at
 * 29add0d967f4d85f3effdf7429e56817fec48ced; the newer site has the same figures).
 */
export const rateLimits = {
  perApiKeyAndMinute: 1_000,
  perKeyOfXApiKeyAndMinute: 400,
  perAddressAndTenSeconds: 5_000,
  /** "Not currently supported" in a 429. */
  retryAfter: 'none',
} as const;
