import { finished, type Readable } from 'node:stream';

/**
 * The pieces of a stream as it made them, so that whoever has used one up can free it. The stream's own iterator joins what has gathered:
 * it copies that, and leaves the pieces to the garbage collector, tens of megabytes of them in a large download. Rejects with the
 * stream's error; destroys the stream when no more is asked for.
 */
export async function* piecesOf(stream: Readable): AsyncGenerator<Buffer> {
  const pieces: Buffer[] = [];
  let ending: { readonly error: Error | null | undefined } | undefined;
  let wake = () => {};
  stream.pause();
  stream.on('data', (piece: Buffer) => {
    stream.pause();
    pieces.push(piece);
    wake();
  });
  finished(stream, { writable: false }, (error) => {
    ending = { error };
    wake();
  });
  try {
    for (;;) {
      const piece = pieces.shift();
      if (piece !== undefined) yield piece;
      else if (ending?.error) throw ending.error;
      else if (ending) return;
      else {
        const news = new Promise<void>((resolve) => {
          wake = resolve;
        });
        stream.resume();
        await news;
      }
    }
  } finally {
    if (!ending) stream.destroy();
  }
}
