/**
 * The server's side of the benchmark, in a process of its own: a simulator whose exports are done at once, and their file, which is
 * sent as it lies on the disk. Forked with the file's path; sends its addresses, and on each message what it saw since the last.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSimulator } from '../simulator/index.ts';
import { sizeOf } from './csv-gzip.ts';

export interface Addresses {
  readonly baseUrl: string;
  readonly fileUrl: string;
}

/** Epoch milliseconds. */
export interface Seen {
  readonly firstRequestMs: number;
  /** How long requests were with the server, all together; one comes after the other. */
  readonly busyMs: number;
}

const path = process.argv[2] ?? '';
const bytes = await sizeOf(path);
let firstRequestMs = Number.POSITIVE_INFINITY;
let busyMs = 0;

const files = createServer((_request, response) => {
  const startedMs = epochMs();
  response.on('finish', () => {
    busyMs += epochMs() - startedMs;
  });
  response.writeHead(200, { 'content-type': 'application/gzip', 'content-length': bytes });
  createReadStream(path, { highWaterMark: 1024 * 1024 }).pipe(response);
});
files.listen(0, '127.0.0.1');
await once(files, 'listening');
const fileUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}/file.csv.gz`;

const simulator = await startSimulator({
  queuedMs: 0,
  processingMs: 0,
  now: epochMs,
  onAnswer({ atMs }) {
    firstRequestMs = Math.min(firstRequestMs, atMs);
    busyMs += epochMs() - atMs;
  },
});
simulator.faults.add({
  on: 'poll',
  times: Number.POSITIVE_INFINITY,
  do: { patchJson: (answer) => ({ ...answer, downloadUrl: fileUrl }) },
});
process.send?.({ baseUrl: simulator.baseUrl, fileUrl } satisfies Addresses);
process.on('message', () => {
  process.send?.({ firstRequestMs, busyMs } satisfies Seen);
  [firstRequestMs, busyMs] = [Number.POSITIVE_INFINITY, 0];
});
process.on('disconnect', () => process.exit());

function epochMs(): number {
  return performance.timeOrigin + performance.now();
}
