import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { piecesOf } from '../../src/platform/pieces-of.ts';

test('pieces that have gathered come one by one, and are those that were put in', async () => {
  const stream = new PassThrough();
  const sent = ['one', 'two', 'three', 'four'].map((text) => Buffer.from(text));
  for (const piece of sent) stream.write(piece);
  stream.end();
  const got: Buffer[] = [];
  for await (const piece of piecesOf(stream)) {
    got.push(piece);
    await setImmediate();
  }
  assert.equal(got.length, sent.length);
  got.forEach((piece, index) => {
    assert.equal(piece.buffer, sent[index]?.buffer, String(piece));
    assert.equal(piece.byteOffset, sent[index]?.byteOffset, String(piece));
  });
});

test('what came before an error is given, then the error', async () => {
  const stream = new PassThrough();
  stream.write('one');
  const pieces = piecesOf(stream);
  assert.equal(String((await pieces.next()).value), 'one');
  stream.destroy(new Error('the disk is gone'));
  await assert.rejects(pieces.next(), /the disk is gone/);
});

test('a stream that is destroyed before its end is no whole one', async () => {
  const stream = new PassThrough();
  stream.write('one');
  const pieces = piecesOf(stream);
  await pieces.next();
  stream.destroy();
  await assert.rejects(pieces.next(), { code: 'ERR_STREAM_PREMATURE_CLOSE' });
});

test('a reader who has enough ends the stream', async () => {
  const stream = new PassThrough();
  stream.write('one');
  stream.write('two');
  for await (const _ of piecesOf(stream)) break;
  assert.equal(stream.destroyed, true);
});
