/** How ncc bundles, for the build and for the test that looks into its result. */
export const NCC_OPTIONS = {
  quiet: true,
  cache: false,
  // `debug` requires it where it happens to be installed, which it is here, for development. A module of Node without its
  // properties stands in: debug then has no colours.
  externals: { 'supports-color': 'tty' },
} as const;
