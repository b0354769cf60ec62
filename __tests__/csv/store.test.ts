import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, suite, type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { MergeSource } from '../../src/csv/merge.ts';
import { readBytes } from '../../src/csv/rows.ts';
import { CsvStore, type SaveOptions } from '../../src/csv/store.ts';
import { findFiles } from '../../src/csv/workspace-files.ts';
import { Failure } from '../../src/failure.ts';
import type { FileColumns } from '../../src/privacy/personal-columns.ts';
import { missing, unavailable } from '../unavailable.ts';

const OPTIONS: SaveOptions = {
  fileName: 'a.csv',
  maxCsvBytes: 1e9,
  keepGzip: false,
  isEndKnown: true,
  announcedBytes: undefined,
  emptyBodyIsEmptyResult: false,
  checksAllRows: false,
  quotesErrorPages: true,
};

async function openStore(t: TestContext) {
  const workspace = await mkdtemp(join(tmpdir(), 'store-'));
  t.after(() => rm(workspace, { recursive: true, force: true }));
  const temporary = await mkdtemp(join(tmpdir(), 'temporary-'));
  t.after(() => rm(temporary, { recursive: true, force: true }));
  const store = new CsvStore({ workspace, outputDirectory: 'out', temporary });
  await store.prepare();
  const save = (bytes: Buffer, cuts: readonly number[] = [], options: Partial<SaveOptions> = {}) =>
    store.save(chunked(bytes, cuts), { ...OPTIONS, ...options }, new AbortController().signal);
  const left = async () =>
    (await readdir(temporary, { recursive: true }))
      .map((path) => basename(path))
      .filter((name) => name.includes('.'));
  return { workspace, temporary, store, save, left, published: () => readdir(join(workspace, 'out')) };
}

describe('a download that stalls', { timeout: 20_000 }, () => {
  const { signal } = new AbortController();
  async function* thenNothing(bytes: Buffer) {
    yield bytes;
    await new Promise(() => {});
  }

  test('is named as an HTML page, if it is one', async (t) => {
    const { store } = await openStore(t);
    const page = gzipSync(
      Buffer.concat([
        Buffer.from('<!DOCTYPE html><html>'),
        createHash('shake256', { outputLength: 2e6 }).digest(),
      ]),
    );
    await assert.rejects(store.save(thenNothing(page.subarray(0, 400_000)), OPTIONS, signal), /HTML/);
  });

  test('is named as damaged, if it is', async (t) => {
    const { store } = await openStore(t);
    const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    const damaged = Buffer.concat([header, Buffer.alloc(100_000, 0xff)]);
    await assert.rejects(store.save(thenNothing(damaged), OPTIONS, signal), /damaged/);
  });
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
  test('that is missing is named', async (t) => {
    const { workspace } = await openStore(t);
    const store = new CsvStore({
      workspace,
      outputDirectory: 'out',
      temporary: join(workspace, 'gone'),
    });
    const save = store.save(chunked(Buffer.from('a,b\n'), []), OPTIONS, new AbortController().signal);
    await assert.rejects(save, (thrown) => {
      assert.ok(thrown instanceof Failure);
      assert.equal(thrown.code, 'file-system');
      assert.match(
        thrown.sentence,
        /cannot write .*gone: no such file or directory \(ENOENT\)\. Check RUNNER_TEMP/,
      );
      return true;
    });
  });

  test('that cannot be removed does not spoil a run that is over', async (t) => {
    const { workspace } = await openStore(t);
    const temporary = join(workspace, 'temporary');
    await mkdir(temporary);
    const store = new CsvStore({ workspace, outputDirectory: 'out', temporary });
    await store.save(chunked(Buffer.from('a,b\n'), []), OPTIONS, new AbortController().signal);
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
  const { temporary, store, save } = await openStore(t);
  const names = ['a.csv', 'b.csv', 'c.csv'];
  const saved = await Promise.all(names.map((fileName) => save(CSV, [], { fileName })));
  assert.equal(new Set(saved.map(({ path }) => dirname(path))).size, 1);
  await store.cleanUp();
  assert.deepEqual(await readdir(temporary), []);
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
        const read = await store.readRows(csv.path, rows.length + 1, new AbortController().signal);
        assert.deepEqual(read, parse(document, { from: 2 }));
      }),
      { numRuns: 50 },
    );
  });

  test('end where they are not wanted any more', async (t) => {
    const { store, save } = await openStore(t);
    const csv = await save(Buffer.from(`a,b\n${'1,2\n'.repeat(100)}`));
    assert.equal((await store.readRows(csv.path, 3, new AbortController().signal)).length, 3);
  });

  test('are not to be had of a file that is gone, or where the run is to stop', async (t) => {
    const { store, save } = await openStore(t);
    const csv = await save(CSV);
    await assert.rejects(store.readRows(csv.path, 3, AbortSignal.abort(new Error('stop'))), /stop/);
    await rm(csv.path);
    await assert.rejects(store.readRows(csv.path, 3, new AbortController().signal), /ENOENT/);
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

  test('a body that breaks keeps its own reason, and an older file stays as it was', async (t) => {
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

  test('is refused like one that is downloaded', async (t) => {
    const { workspace, store } = await openStore(t);
    const path = join(workspace, 'made.csv');
    const code = async (bytes: Buffer | string, options: Partial<SaveOptions> = {}) => {
      await writeFile(path, bytes);
      const saving = store.save(readBytes(path), { ...OPTIONS, ...options }, signal);
      return saving.then(
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

  test('is unpacked if it is gzipped', async (t) => {
    const { workspace, store } = await openStore(t);
    const path = join(workspace, 'made.csv.gz');
    await writeFile(path, gzipSync(CSV));
    const saved = await store.save(readBytes(path), OPTIONS, signal);
    assert.deepEqual(await readFile(saved.path), CSV);
    assert.partialDeepStrictEqual(saved, { columns: ['Team', 'Start'], rowCount: 2, bytes: CSV.length });
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
      const guard = ({ columns }: FileColumns) => {
        assert.deepEqual(columns, ['Team', 'Start']);
        throw refusal;
      };
      await assert.rejects(store.save(readBytes(path), { ...OPTIONS, guard }, signal), refusal);
    }
  });

  test('that cannot be read is reported as that', async (t) => {
    const { workspace, store } = await openStore(t);
    const save = (name: string) => store.save(readBytes(join(workspace, name)), OPTIONS, signal);
    await mkdir(join(workspace, 'folder.csv'));
    await assert.rejects(
      save('folder.csv'),
      /cannot read .*folder\.csv: illegal operation on a directory \(EISDIR\)/,
    );
    await assert.rejects(save('gone.csv'), /cannot read .*gone\.csv: no such file or directory \(ENOENT\)/);
  });
});

test('zeros without end behind a gzip are refused, not read to the end of the time', async (t) => {
  const { store } = await openStore(t);
  const { signal } = new AbortController();
  async function* body() {
    yield gzipSync(CSV);
    for (const zeros = Buffer.alloc(1024 * 1024); ; ) yield zeros;
  }
  await assert.rejects(store.save(body(), OPTIONS, signal), /other data after its end/);
});

suite('a gzip with something behind its end', () => {
  const gzip = gzipSync(CSV);
  const second = gzipSync('Extra,2026-03-01\n');
  const zeros = (count: number) => Buffer.alloc(count);
  for (const [what, bytes, says] of [
    ['a zero and a second member', Buffer.concat([gzip, zeros(1), second]), /other data after its end/],
    [
      'many zeros and a second member',
      Buffer.concat([gzip, zeros(300_000), second]),
      /other data after its end/,
    ],
    ['a zero and text', Buffer.concat([gzip, zeros(1), Buffer.from('garbage')]), /other data after its end/],
    ['text', Buffer.concat([gzip, Buffer.from('garbage')]), /damaged/],
    ['text behind a second member', Buffer.concat([gzip, second, Buffer.from('garbage')]), /damaged/],
    ['half of a second member', Buffer.concat([gzip, second.subarray(0, 15)]), /cut off/],
    ['a zero and a member within a gzip', gzipSync(Buffer.concat([gzip, zeros(1), second])), /other data/],
  ] as const)
    test(`${what} is refused, cut anywhere`, async (t) => {
      const { save, left } = await openStore(t);
      for (const cuts of [[], [gzip.length], [gzip.length + 1], [5, gzip.length - 3, gzip.length + 9]])
        await assert.rejects(
          save(bytes, cuts),
          (thrown: Failure) => thrown.code === 'bad-file' && says.test(thrown.message),
        );
      assert.deepEqual(await left(), []);
    });

  for (const [what, bytes, rowCount] of [
    ['zeros', Buffer.concat([gzip, zeros(100_000)]), 2],
    ['a second member', Buffer.concat([gzip, second]), 3],
    ['a second member and zeros', Buffer.concat([gzip, second, zeros(512)]), 3],
  ] as const)
    test(`${what} is whole`, async (t) => {
      const { save } = await openStore(t);
      for (const cuts of [[], [gzip.length], [gzip.length + 1], [gzip.length - 1, bytes.length - 1]])
        assert.equal((await save(bytes, cuts)).rowCount, rowCount);
    });
});

suite('a file is put into the output directory', () => {
  const { signal } = new AbortController();
  test('from the scratch directory, where it is gone then', async (t) => {
    const { store, save, left, published } = await openStore(t);
    const csv = await save(CSV);
    const moved = await store.publish({ ...csv, name: 'b.csv' });
    assert.deepEqual(moved, { ...csv, name: 'b.csv', path: join(dirname(moved.path), 'b.csv') });
    assert.deepEqual(await readFile(moved.path), CSV);
    assert.deepEqual([await published(), await left()], [['b.csv'], []]);
  });
  test('in the place of a symbolic link, not through it', { skip: unavailable.symlinks }, async (t) => {
    const { workspace, store, save } = await openStore(t);
    const victim = join(workspace, 'victim');
    await writeFile(victim, 'untouched');
    for (const name of ['a.csv', 'a.json']) await symlink(victim, join(workspace, 'out', name));
    await store.publish(await save(CSV));
    await store.write('a.json', '{}');
    assert.equal(await readFile(victim, 'utf8'), 'untouched');
    assert.deepEqual(await readFile(join(workspace, 'out', 'a.csv')), CSV);
  });
  test('after it was assembled elsewhere', async (t) => {
    const { store, save, published } = await openStore(t);
    const parts: MergeSource[] = [];
    for (const name of ['a.csv', 'b.csv'])
      parts.push({ ...(await save(CSV, [], { fileName: name })), name, addedCells: [] });
    const options = { addedColumns: [], stableOrder: false, keepGzip: false, fileName: 'all.csv' };
    const { csv } = await store.assemble(parts, options, signal);
    assert.deepEqual(await published(), []);
    assert.equal((await store.publish(csv)).rowCount, 4);
    assert.deepEqual(await published(), ['all.csv']);
  });
  test('and it is known whether one with rows is there', async (t) => {
    const { store, save, workspace } = await openStore(t);
    assert.equal(await store.hasRows('a.csv', signal), false);
    await store.publish(await save(Buffer.from('a,b\n')));
    assert.equal(await store.hasRows('a.csv', signal), false);
    await store.publish(await save(CSV));
    assert.equal(await store.hasRows('a.csv', signal), true);
    await mkdir(join(workspace, 'out', 'folder.csv'));
    assert.equal(await store.hasRows('folder.csv', signal), false);
  });
});

suite('the output directory', () => {
  for (const [what, make, isInside] of [
    [
      'a real place below a workspace that is a link',
      async (real: string, link: string) => ({ workspace: link, out: join(real, 'new', 'out') }),
      true,
    ],
    [
      'a link within a real workspace to itself',
      async (real: string, link: string) => ({ workspace: real, out: join(link, 'out') }),
      true,
    ],
    [
      'a link that leads out',
      async (real: string) => {
        await symlink(tmpdir(), join(real, 'away'));
        return { workspace: real, out: join('away', 'out-of-the-workspace') };
      },
      false,
    ],
    [
      'a path that leads out',
      async (real: string) => ({ workspace: real, out: join(real, '..', 'out-of-the-workspace') }),
      false,
    ],
  ] as const)
    test(`${what} is ${isInside ? 'inside' : 'refused, and not made'}`, {
      skip: what.includes('link') && unavailable.symlinks,
    }, async (t) => {
      const home = await mkdtemp(join(tmpdir(), 'places-'));
      t.after(() => rm(home, { recursive: true, force: true }));
      await mkdir(join(home, 'real'));
      if (!unavailable.symlinks) await symlink(join(home, 'real'), join(home, 'link'));
      const { workspace, out } = await make(join(home, 'real'), join(home, 'link'));
      const store = new CsvStore({ workspace, outputDirectory: out, temporary: home });
      if (isInside) await store.prepare();
      else {
        await assert.rejects(store.prepare(), { code: 'invalid-input' });
        await assert.rejects(readdir(join(tmpdir(), 'out-of-the-workspace')), { code: 'ENOENT' });
      }
    });
});

suite('files that match a pattern', () => {
  test('are in order of their parts, and what is not taken has a reason', async (t) => {
    const { workspace } = await openStore(t);
    for (const name of ['b.csv', 'a/z.csv', 'a-b.csv', 'made/x.csv', 'made/y.csv']) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), CSV);
    }
    await mkdir(join(workspace, 'folder.csv'));
    const manifest = { action: { name: 'harness-sei-export' }, inputFiles: '**', files: [{ name: 'x.csv' }] };
    await writeFile(join(workspace, 'made', 'x.manifest.json'), JSON.stringify(manifest));
    await writeFile(
      join(workspace, 'made', 'y.manifest.json'),
      '{"inputFiles": null, "files": [{"name": "y.csv"}]}',
    );
    await writeFile(join(workspace, 'made', 'broken.manifest.json'), '{');
    const { paths, skipped } = await findFiles(workspace, '**/*.csv');
    const name = (path: string) => path.slice(workspace.length + 1).replaceAll('\\', '/');
    assert.deepEqual(paths.map(name), ['a-b.csv', 'a/z.csv', 'b.csv', 'made/y.csv']);
    assert.deepEqual(
      skipped.map(({ path, reason }) => [name(path), reason]),
      [['made/x.csv', 'its manifest says that it was made of input files']],
    );
  });

  test('are not taken where a link leads out', { skip: unavailable.symlinks }, async (t) => {
    const { workspace } = await openStore(t);
    const outside = `${workspace}-outside.csv`;
    await writeFile(outside, CSV);
    t.after(() => rm(outside, { force: true }));
    const path = join(workspace, 'link.csv');
    await symlink(outside, path);
    assert.deepEqual(await findFiles(workspace, '**/*.csv'), {
      paths: [],
      skipped: [{ path, reason: 'it leads out of the workspace' }],
    });
  });
});
