import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Bytes } from './answer.ts';

/** `source` packed as one gzip member, while it is read. Reading less than all of it stops the source, too. */
export function gzipStream(source: Bytes): AsyncIterable<Uint8Array> {
  const readable = source instanceof Uint8Array ? Readable.from([source]) : Readable.from(source);
  // The reader of the returned stream gets the error, if there is one.
  return pipeline(readable, createGzip({ level: 6 }), () => undefined);
}
