/**
 * Measures the bundle in dist/ against what one writes without it. `npm run bench`; with `--smoke`, tiny and once: whether it works.
 */
import { parseArgs } from 'node:util';
import { measureDownload } from './download.ts';
import { pollingTable } from './polls.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1KB,1MB,40MB,400MB' },
    runs: { type: 'string', default: '7' },
    smoke: { type: 'boolean', default: false },
  },
});
const sizes = (values.smoke ? '1KB' : values.sizes).split(',').map(bytesOf);
const runs = values.smoke ? 1 : Number(values.runs);
for (const size of sizes) console.log(await measureDownload(size, runs));

function bytesOf(size: string): number {
  const [, number, unit] = /^(\d+)(KB|MB)$/.exec(size) ?? [];
  if (number === undefined) throw new Error(`--sizes: expected 1KB,40MB say, got ${size}`);
  return Number(number) * (unit === 'MB' ? 1e6 : 1e3);
}
