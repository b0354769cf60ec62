import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { createCsvStore } from '../../../src/adapters/csv/store.ts';
import { Failure } from '../../../src/domain/errors.ts';
import type { CsvPart, CsvStoreOptions } from '../../../src/ports.ts';
import { missing } from '../../unavailable.ts';

const OPTIONS: CsvStoreOptions = {
  fileName: 'a.csv',
  place: 'output',
  maxCsvBytes: 1e9,
  keepGzip: false,
  isEndKnown: true,
  announcedBytes: undefined,
  emptyBodyIsEmptyResult: false,
};

async function openStore(t: TestContext) {
  const workspace = await mkdtemp(join(tmpdir(), 'store-'));
  t.after(() => rm(workspace, { recursive: true, force: true }));
  const store = createCsvStore({ workspace, outputDirectory: 'out', temporary: workspace });
  await store.prepare();
  const save = (bytes: Buffer, cuts: readonly number[] = [], options: Partial<CsvStoreOptions> = {}) =>
    store.save(chunked(bytes, cuts), { ...OPTIONS, ...options }, new AbortController().signal);
  return { workspace, store, save, left: () => readdir(join(workspace, 'out')) };
}

describe('a download that stalls', { timeout: 20_000 }, () => {
  const { signal } = new AbortController();
  async function* thenNothing(bytes: Buffer) {
    yield bytes;
    await new Promise(() => {});
  }
  const row = `${'Platform'.repeat(5)},1\n`;
  const csv = Buffer.from(`Team,Value\n${row.repeat(3_000)}`);

  test('is told to be an HTML page, if it is one', async (t) => {
    const { store } = await openStore(t);
    const page = gzipSync(
      Buffer.concat([
        Buffer.from('<!DOCTYPE html><html>'),
        createHash('shake256', { outputLength: 2e6 }).digest(),
      ]),
    );
    await assert.rejects(store.save(thenNothing(page.subarray(0, 400_000)), OPTIONS, signal), /HTML/);
  });

  test('is told to be damaged, if it is', async (t) => {
    const { store } = await openStore(t);
    const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    const damaged = Buffer.concat([header, Buffer.alloc(100_000, 0xff)]);
    await assert.rejects(store.save(thenNothing(damaged), OPTIONS, signal), /damaged/);
  });

  for (const keepGzip of [false, true])
    test(`behind the zeros that follow a whole gzip is saved${keepGzip ? ', and its gzip is whole' : ''}`, async (t) => {
      const { store } = await openStore(t);
      const noise = createHash('shake256', { outputLength: 60_000 }).digest('hex');
      const long = Buffer.concat([csv, Buffer.from(`${noise},2\n`)]);
      const sent = Buffer.concat([gzipSync(long), Buffer.alloc(1e6)]);
      const saved = await store.save(thenNothing(sent), { ...OPTIONS, keepGzip }, signal);
      assert.equal(saved.sha256, createHash('sha256').update(long).digest('hex'));
      if (keepGzip) assert.deepEqual(gunzipSync(await readFile(saved.gzipPath ?? '')), long);
    });
});

test('an empty piece, after which nothing comes for a while, is not the end', async (t) => {
  const { store } = await openStore(t);
  const noise = createHash('shake256', { outputLength: 600_000 }).digest('hex');
  const csv = Buffer.from(`Team,Value\n${noise},1\n`);
  const gzip = gzipSync(csv);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  // Half a megabyte is gathered; what comes next begins with nothing.
  async function* slow() {
    yield gzip.subarray(0, 512 * 1024);
    yield Buffer.alloc(0);
    t.mock.timers.tick(1_000);
    yield gzip.subarray(512 * 1024);
  }
  const saved = await store.save(slow(), OPTIONS, new AbortController().signal);
  assert.equal(saved.bytes, csv.length);
});

test('a kept gzip is that of the server, or of the whole CSV if zeros follow it', async (t) => {
  const { save } = await openStore(t);
  const noise = createHash('shake256', { outputLength: 900_000 }).digest('hex');
  const csv = Buffer.from(`Team,Value\n${noise},1\n`);
  const gzip = gzipSync(csv);
  const own = await save(gzip, [1, 70_000, 400_000], { keepGzip: true });
  assert.deepEqual(await readFile(own.gzipPath ?? ''), gzip);
  const followed = Buffer.concat([gzip, Buffer.alloc(5e6)]);
  const cuts = Array.from({ length: 80 }, (_, index) => index * 65_536);
  const { gzipPath = '' } = await save(followed, cuts, { keepGzip: true });
  const kept = await readFile(gzipPath);
  assert.deepEqual(gunzipSync(kept), csv);
  assert.ok(kept.length < 1.01 * gzip.length, 'without the zeros');
});

describe('the folder for temporary files', () => {
  test('that is not there is told by name', async (t) => {
    const { workspace } = await openStore(t);
    const store = createCsvStore({ workspace, outputDirectory: 'out', temporary: join(workspace, 'gone') });
    const options = { ...OPTIONS, place: 'scratch' } as const;
    const save = store.save(chunked(Buffer.from('a,b\n'), []), options, new AbortController().signal);
    await assert.rejects(save, (thrown) => {
      assert.ok(thrown instanceof Failure);
      assert.equal(thrown.code, 'file-system');
      assert.match(
        thrown.sentence,
        /cannot write .*gone: the directory is gone \(ENOENT\)\. Check RUNNER_TEMP/,
      );
      return true;
    });
  });

  test('that cannot be removed does not spoil a run that is over', async (t) => {
    const { workspace } = await openStore(t);
    const temporary = join(workspace, 'temporary');
    await mkdir(temporary);
    const store = createCsvStore({ workspace, outputDirectory: 'out', temporary });
    const options = { ...OPTIONS, place: 'scratch' } as const;
    await store.save(chunked(Buffer.from('a,b\n'), []), options, new AbortController().signal);
    await rm(temporary, { recursive: true });
    await writeFile(temporary, '');
    await store.cleanUp();
  });
});

/** The bytes in chunks that end at the given places. */
async function* chunked(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  for (const [index, start] of places.slice(0, -1).entries()) yield bytes.subarray(start, places[index + 1]);
}

const CSV = Buffer.from('Team,Start\n"Platform\nTeam",2026-01-01\nMobile,2026-02-01\n');

test('files that wait to be assembled lie in one folder, however many come at once, and it is gone in the end', async (t) => {
  const { workspace, store, save } = await openStore(t);
  const names = ['a.csv', 'b.csv', 'c.csv'];
  const saved = await Promise.all(names.map((fileName) => save(CSV, [], { fileName, place: 'scratch' })));
  assert.equal(new Set(saved.map(({ path }) => dirname(path))).size, 1);
  await store.cleanUp();
  assert.deepEqual(await readdir(workspace), ['out']);
});

describe('the rows of a saved CSV', () => {
  test('are those that another parser finds, however they are quoted', async (t) => {
    const { store, save } = await openStore(t);
    const cell = fc.stringMatching(/^[a-z"\n, é]{0,6}$/);
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (rows, quoteAll) => {
        const raw = (text: string) =>
          quoteAll || /[",\n]|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const document = `a,b,c\n${rows.map((row) => row.map(raw).join()).join('\n')}\n`;
        const csv = await save(Buffer.from(document));
        const read: (readonly string[])[] = [];
        const onRow = (cells: readonly string[]) => read.push(cells) > 0;
        await store.readRows(csv, onRow, new AbortController().signal);
        assert.deepEqual(read, parse(document, { from: 2 }));
      }),
      { numRuns: 50 },
    );
  });

  test('end where they are not wanted any more', async (t) => {
    const { store, save } = await openStore(t);
    const csv = await save(Buffer.from(`a,b\n${'1,2\n'.repeat(100)}`));
    let count = 0;
    const onRow = () => {
      count += 1;
      return count < 3;
    };
    await store.readRows(csv, onRow, new AbortController().signal);
    assert.equal(count, 3);
  });

  test('are not to be had of a file that is gone, or where the run is to stop', async (t) => {
    const { store, save } = await openStore(t);
    const csv = await save(CSV);
    await assert.rejects(
      store.readRows(csv, () => true, AbortSignal.abort(new Error('stop'))),
      /stop/,
    );
    await rm(csv.path);
    await assert.rejects(
      store.readRows(csv, () => true, new AbortController().signal),
      /ENOENT/,
    );
  });
});

describe('a saved CSV', () => {
  test('is the same file with the same facts however often it is gzipped (0 to 2 times) and however it is cut', async (t) => {
    const { save, left } = await openStore(t);
    const cell = fc.stringMatching(/^[a-z"\n, ]{0,6}$/);
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.nat(2),
        fc.array(fc.nat(2_000), { maxLength: 30 }),
        async (rows, layers, cuts) => {
          const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join());
          const document = Buffer.from(`Team,Note\n${quoted.join('\n')}\n`);
          let sent = document;
          for (let layer = 0; layer < layers; layer += 1) sent = gzipSync(sent);
          const saved = await save(sent, cuts);
          assert.deepEqual(await readFile(saved.path), document);
          assert.equal(saved.rowCount, (parse(document) as unknown[]).length - 1);
          assert.equal(saved.sha256, createHash('sha256').update(document).digest('hex'));
          assert.deepEqual([saved.bytes, saved.wireBytes], [document.length, sent.length]);
        },
      ),
      { numRuns: 60 },
    );
    assert.deepEqual(await left(), ['a.csv']);
  });

  test('comes out of what GNU gzip makes, with a second member behind it', {
    skip: missing('gzip'),
  }, async (t) => {
    const { save } = await openStore(t);
    const gnu = execFileSync('gzip', ['-9', '-c'], { input: CSV });
    const saved = await save(Buffer.concat([gnu, gzipSync('Extra,2026-03-01\n')]));
    assert.equal(saved.rowCount, 3);
  });

  test('keeps the gzip that came, byte for byte, if asked for', async (t) => {
    const { save } = await openStore(t);
    const sent = gzipSync(CSV, { level: 1 });
    const saved = await save(sent, [], { keepGzip: true });
    assert.deepEqual(await readFile(saved.gzipPath ?? ''), sent);
  });
});

describe('what is no whole CSV', () => {
  const gzip = gzipSync(CSV);
  const ROWS: readonly [string, Buffer, RegExp][] = [
    ['three layers of gzip', gzipSync(gzipSync(gzip)), /gzipped more than 2 times/],
    ['a gzip without its last byte', gzip.subarray(0, -1), /cut off before its end/],
    ['a gzip with a wrong checksum', Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)]), /damaged/],
    ['a gzip of nothing', gzipSync(''), /not even a header row/],
    ['nothing', Buffer.alloc(0), /not even a header row/],
    ['a zip', Buffer.from('PK\x03\x04\x14\x00\x00,\x00\n'), /not text/],
  ];
  for (const [what, bytes, says] of ROWS) {
    test(`${what} is refused, cut anywhere, and leaves nothing`, async (t) => {
      const { save, left } = await openStore(t);
      for (const cuts of [[], [1], [2, 3], Array.from({ length: bytes.length }, (_, index) => index)]) {
        await assert.rejects(
          save(bytes, cuts),
          (error) => error instanceof Failure && says.test(error.message),
        );
      }
      assert.deepEqual(await left(), []);
    });
  }

  test('a body that breaks is told by its own reason, and an older file stays as it was', async (t) => {
    const { save, store, left } = await openStore(t);
    const older = await save(CSV);
    async function* breaking() {
      yield CSV.subarray(0, 20);
      throw new Failure('unreachable', 'the connection was reset', { transient: true });
    }
    await assert.rejects(
      store.save(breaking(), OPTIONS, new AbortController().signal),
      /the connection was reset/,
    );
    assert.deepEqual(await readFile(older.path), CSV);
    assert.deepEqual(await left(), ['a.csv']);
  });
});

describe('a file of the workspace', () => {
  const { signal } = new AbortController();

  test('is checked where it lies, and known as one that was saved', async (t) => {
    const { workspace, store, save } = await openStore(t);
    const path = join(workspace, 'made.csv');
    await writeFile(path, CSV);
    const adopted = await store.adopt(path, { ...OPTIONS, place: 'scratch' }, signal);
    assert.deepEqual(adopted, { ...(await save(CSV)), path });
    assert.deepEqual((await readdir(workspace)).sort(), ['made.csv', 'out']);
  });

  test('is refused like one that is downloaded', async (t) => {
    const { workspace, store } = await openStore(t);
    const path = join(workspace, 'made.csv');
    const code = async (bytes: Buffer | string, options: Partial<CsvStoreOptions> = {}) => {
      await writeFile(path, bytes);
      const adopting = store.adopt(path, { ...OPTIONS, place: 'scratch', ...options }, signal);
      return adopting.then(
        ({ rowCount }) => rowCount,
        (thrown) => (thrown instanceof Failure ? thrown.code : String(thrown)),
      );
    };
    assert.equal(await code('<html>'), 'bad-file');
    assert.equal(await code('a,b\n"1,2\n'), 'bad-file');
    assert.equal(await code(CSV, { maxCsvBytes: CSV.length - 1 }), 'file-too-large');
    assert.equal(await code(gzipSync(CSV).subarray(0, -5)), 'bad-file');
    assert.equal(await code(''), 'bad-file');
    assert.equal(await code('', { emptyBodyIsEmptyResult: true }), 0);
  });

  test('is unpacked elsewhere if it is gzipped', async (t) => {
    const { workspace, store } = await openStore(t);
    const path = join(workspace, 'made.csv.gz');
    await writeFile(path, gzipSync(CSV));
    const adopted = await store.adopt(path, { ...OPTIONS, place: 'scratch' }, signal);
    assert.notEqual(adopted.path, path);
    assert.deepEqual(await readFile(adopted.path), CSV);
    assert.partialDeepStrictEqual(adopted, { columns: ['Team', 'Start'], rowCount: 2, bytes: CSV.length });
  });

  test('is shown to the guard, which may refuse it', async (t) => {
    const { workspace, store } = await openStore(t);
    const refusal = new Failure('personal-data', 'no');
    for (const [name, bytes] of [
      ['made.csv', CSV],
      ['made.csv.gz', gzipSync(CSV)],
    ] as const) {
      const path = join(workspace, name);
      await writeFile(path, bytes);
      const guard = (columns: readonly string[]) => {
        assert.deepEqual(columns, ['Team', 'Start']);
        throw refusal;
      };
      await assert.rejects(store.adopt(path, { ...OPTIONS, place: 'scratch', guard }, signal), refusal);
    }
  });

  test('that cannot be read is told as such', async (t) => {
    const { workspace, store } = await openStore(t);
    const adopt = (name: string) =>
      store.adopt(join(workspace, name), { ...OPTIONS, place: 'scratch' }, signal);
    await mkdir(join(workspace, 'folder.csv'));
    await assert.rejects(adopt('folder.csv'), /cannot read .*folder\.csv: it is a directory \(EISDIR\)/);
    await assert.rejects(adopt('gone.csv'), /cannot read .*gone\.csv: it is not there any more \(ENOENT\)/);
  });

  for (const [what, change, message] of [
    ['vanishes', (path: string) => rm(path), /cannot read .*b\.csv: it is not there any more/],
    [
      'gets other columns',
      (path: string) => writeFile(path, 'Team,Who\n1,2\n3,4\n'),
      /b\.csv: its columns changed/,
    ],
    ['gets another row', (path: string) => appendFile(path, '1,2\n'), /b\.csv: its rows changed/],
  ] as const)
    test(`that ${what} before it is merged fails the merge`, async (t) => {
      const { workspace, store, left } = await openStore(t);
      const parts: CsvPart[] = [];
      for (const fileName of ['a.csv', 'b.csv']) {
        const path = join(workspace, fileName);
        await writeFile(path, CSV);
        const csv = await store.adopt(path, { ...OPTIONS, place: 'scratch' }, signal);
        parts.push({ label: fileName, fileName, csv });
      }
      await change(join(workspace, 'b.csv'));
      const options = {
        duplicates: 'keep',
        targetColumn: undefined,
        stableOrder: false,
        keepGzip: false,
      } as const;
      await assert.rejects(store.assemble(parts, { ...options, fileName: 'all.csv' }, signal), message);
      assert.deepEqual(await left(), []);
    });
});
