import type { PageAssets } from './page.ts';

/** Empty in the sources: scripts/build.ts puts what it bundles of browser/ in this file's place. */
export const ASSETS: PageAssets = { script: '', style: '', policy: "default-src 'none'" };
