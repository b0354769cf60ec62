/**
 * Measures the bundle in dist/ against what one writes without it. `npm run bench`; with `--smoke`, tiny and once: whether it works.
 */
import { cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import { measureDownload } from './download.ts';
import { pollingTable } from './polls.ts';
import { measureMerge, measureUpload } from './publish.ts';
import { measureStartup } from './startup.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1KB,1MB,40MB,400MB' },
    runs: { type: 'string', default: '7' },
    smoke: { type: 'boolean', default: false },
  },
});
const sizes = (values.smoke ? '1KB' : values.sizes).split(',').map(bytesOf);
const runs = values.smoke ? 1 : Number(values.runs);
console.log(
  `${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${release()}\n`,
);
for (const size of sizes) console.log(await measureDownload(size, runs));
console.log(`A tiny export, ${runs} runs each in turn\n\n${await measureStartup(runs)}\n`);
console.log(values.smoke ? await measureMerge(3, 1e4, 1) : await measureMerge(200, 1e6, runs));
console.log(await measureUpload(values.smoke ? 1e3 : 1e7, runs));
console.log(`Polling, by the clock of a simulation\n\n${await pollingTable()}`);

function bytesOf(size: string): number {
  const [, number, unit] = /^(\d+)(KB|MB)$/.exec(size) ?? [];
  if (number === undefined) throw new Error(`--sizes: expected 1KB,40MB say, got ${size}`);
  return Number(number) * (unit === 'MB' ? 1e6 : 1e3);
}
