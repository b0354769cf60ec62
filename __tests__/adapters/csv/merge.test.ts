import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { type MergeOptions, type MergeSource, mergeCsv } from '../../../src/adapters/csv/merge.ts';
import { CsvInspector } from '../../../src/domain/csv/inspection.ts';
import { Failure } from '../../../src/domain/errors.ts';
import { type Document, documents, parsed } from '../../domain/csv/documents.ts';
import { unavailable } from '../../unavailable.ts';

let folder: string;
let output: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merge-csv-'));
  await mkdir(join(folder, 'output'));
  output = join(folder, 'output', 'merged.csv');
});
after(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
const KEEP: MergeOptions = { duplicates: 'keep', targetColumn: undefined };
const DROP: MergeOptions = { duplicates: 'drop', targetColumn: undefined };

/** Writes files, and says of them what an inspection finds. */
async function sources(...contents: readonly (string | Buffer)[]): Promise<MergeSource[]> {
  const files: MergeSource[] = [];
  for (const [index, content] of contents.entries()) {
    const path = join(folder, `${index}.csv`);
    const bytes = Buffer.from(content as string);
    await writeFile(path, bytes);
    const inspector = new CsvInspector();
    inspector.write(bytes);
    const facts = bytes.length === 0 ? { columns: [], rowCount: 0 } : inspector.end();
    files.push({ path, name: `${index}.csv`, label: `Team "${index}"`, ...facts });
  }
  return files;
}

async function merged(contents: readonly (string | Buffer)[], options = KEEP) {
  const result = await mergeCsv(await sources(...contents), output, options, signal);
  const bytes = await readFile(output);
  assert.equal(result.bytes, bytes.length);
  assert.equal(result.sha256, createHash('sha256').update(bytes).digest('hex'));
  return { ...result, text: bytes.toString() };
}

suite('equal headers: byte for byte', () => {
  const rows: readonly (readonly [name: string, files: readonly string[], text: string])[] = [
    ['two files', ['a,b\n1,2\n', 'a,b\n3,4\n'], 'a,b\n1,2\n3,4\n'],
    ['one file', ['\uFEFFa,b\r\n1,2'], '\uFEFFa,b\r\n1,2'],
    ['a byte-order mark of the first file', ['\uFEFFa,b\n1,2\n', 'a,b\n3,4\n'], '\uFEFFa,b\n1,2\n3,4\n'],
    ['no byte-order mark of a later file', ['a,b\n1,2\n', '\uFEFFa,b\n3,4\n'], 'a,b\n1,2\n3,4\n'],
    ['a missing line end', ['a,b\r\n1,2', 'a,b\r\n3,4'], 'a,b\r\n1,2\r\n3,4'],
    ['a missing half of a line end', ['a,b\r\n1,2\r', 'a,b\r\n3,4'], 'a,b\r\n1,2\r\n3,4'],
    ['headers only', ['a,b', 'a,b\r\n', 'a,b'], 'a,b'],
    ['a header only, then rows', ['a,b', 'a,b\r\n1,2\r\n'], 'a,b\r\n1,2\r\n'],
    ['files of 0 bytes', ['', 'a,b\n1,2\n', '', 'a,b\n3,4', ''], 'a,b\n1,2\n3,4'],
    ['nothing but files of 0 bytes', ['', ''], ''],
    ['headers in other quotes', ['"a",b\n1,2\n', 'a,"b"\n"3",4\n'], '"a",b\n1,2\n"3",4\n'],
    ['cells that are quoted, or not', ['a,b\n"1\n,","2"""\n', 'a,b\n 5" ,\n'], 'a,b\n"1\n,","2"""\n 5" ,\n'],
  ];
  for (const [name, files, text] of rows) {
    test(name, async () => {
      const result = await merged(files);
      assert.equal(result.text, text);
      assert.equal(result.rowCount, Math.max(0, parsed(text).length - 1));
      assert.deepEqual(result.columns, parsed(text)[0] ?? []);
      assert.deepEqual(result.warnings, []);
    });
  }

  test('bytes that are no UTF-8 stay', async () => {
    await merged([Buffer.from('a,b\nJürgen,1\n', 'latin1'), Buffer.from('a,b\nMünchen,2\n', 'latin1')]);
    assert.equal((await readFile(output)).toString('latin1'), 'a,b\nJürgen,1\nMünchen,2\n');
  });

  test('files of many chunks', async () => {
    const body = (mark: string) =>
      Array.from({ length: 150_000 }, (_, row) => `${mark}${row},"x\ny"\n`).join('');
    const result = await merged([`a,b\n${body('p')}`, `a,b\n${body('q')}`]);
    assert.equal(result.text, `a,b\n${body('p')}${body('q')}`);
    assert.equal(result.rowCount, 300_000);
  });
});

suite('different headers: cell by cell', () => {
  const rows: readonly (readonly [name: string, files: readonly string[], text: string])[] = [
    ['missing cells are empty', ['a,b\n1,2\n', 'b,c\n3,4\n'], 'a,b,c\n1,2,\n,3,4\n'],
    ['another order', ['a,b\n1,2\n', 'b,a\n3,4\n'], 'a,b\n1,2\n4,3\n'],
    [
      'quoting stays as it is',
      ['a,"b"\n"1",2\n', 'b,a\n"x,""\r\ny",007\n'],
      'a,"b"\n"1",2\n007,"x,""\r\ny"\n',
    ],
    [
      'line ends are those of the first file',
      ['a,b\r\n1,2\r\n', 'a,b\n3,"4\n"\n'],
      'a,b\r\n1,2\r\n3,"4\n"\r\n',
    ],
    ['the mark is that of the first file', ['\uFEFFa,b\n1,2\n', 'c,a\n3,4\n'], '\uFEFFa,b,c\n1,2,\n4,,3\n'],
    ['no mark in the middle', ['a,b\n1,2\n', '\uFEFFc,a\n3,4\n'], 'a,b,c\n1,2,\n4,,3\n'],
    ['a header only takes part', ['a,b', 'b,c\r\n'], 'a,b,c\r\n'],
    ['a file of 0 bytes takes part', ['', 'a,b\n1,2', 'b,c\n3,4'], 'a,b,c\n1,2,\n,3,4\n'],
    ['a name twice in a file', ['a,a\n1,2\n', 'b,a\n3,4\n'], 'a,a,b\n1,2,\n4,,3\n'],
    ['empty lines are left out', ['a,b\n\n1,2\n', 'b,c\n\n\n3,4\n\n'], 'a,b,c\n1,2,\n,3,4\n'],
    ['a CR at the end of a row stays a character', ['a,b\n1,2\n', 'a,b\r\n3,4\r\r\n'], 'a,b\n1,2\n3,"4\r"\n'],
  ];
  for (const [name, files, text] of rows)
    test(name, async () => assert.equal((await merged(files)).text, text));

  test('the reader is told which file lacks what', async () => {
    const { warnings } = await merged(['a,b\n1,2\n', 'b,c\n3,4\n']);
    assert.match(warnings.join(), /0\.csv has no "c"; 1\.csv has no "a"/);
  });
});

suite('a target column', () => {
  const options: MergeOptions = { duplicates: 'keep', targetColumn: 'Te,am' };

  test('holds the labels', async () => {
    const result = await merged(['\uFEFFa,b\n1,2\n', 'a,b\n3,4', ''], options);
    assert.equal(result.text, '\uFEFF"Te,am",a,b\n"Team ""0""",1,2\n"Team ""1""",3,4\n');
    assert.deepEqual(result.columns, ['Te,am', 'a', 'b']);
  });

  test('that a file has already is refused before anything is written', async () => {
    await rm(output, { force: true });
    const files = await sources('a,b\n1,2\n', 'b,"Te,am"\n3,4\n');
    await assert.rejects(
      mergeCsv(files, output, options, signal),
      (thrown) =>
        thrown instanceof Failure && thrown.code === 'invalid-input' && /1\.csv/.test(thrown.message),
    );
    assert.deepEqual(await readdir(join(folder, 'output')), []);
  });

  test('does not hide that two rows are the same', async () => {
    const result = await merged(['a,b\n1,2\n', 'a,b\n1,2\n'], { ...options, duplicates: 'drop' });
    assert.equal(result.text, '"Te,am",a,b\n"Team ""0""",1,2\n');
    assert.equal(result.duplicateRows, 1);
  });
});

suite('rows that occur in two files', () => {
  const files = ['a,b\n1,2\n1,2\n3,"x\ny"\n', 'b,a\n9,9\n2,1\n2,1\n', 'a,b\n9,9\n9,"9"\n3,"x\ny"\n'];

  test('are kept, with a warning that names them', async () => {
    const result = await merged(files);
    assert.equal(result.duplicateRows, 4);
    assert.equal(result.rowCount, 9);
    assert.equal(result.warnings.length, 1);
    assert.doesNotMatch(result.warnings[0] ?? '', /9,9|x y/, 'what the rows hold stays out of the log');
    assert.match(
      result.warnings[0] ?? '',
      /^4 rows .*: 1\.csv, line 3 \(before in 0\.csv\), 1\.csv, line 4 \(before in 0\.csv\), 2\.csv/,
    );
    assert.match(
      result.warnings[0] ?? '',
      /2\.csv, line 2 \(before in 1\.csv\), 2\.csv, line 4 \(before in 0\.csv\)\. All/,
    );
  });

  test('are dropped but for the first, if asked for; those of one file stay', async () => {
    const result = await merged(files, DROP);
    assert.equal(result.text, 'a,b\n1,2\n1,2\n3,"x\ny"\n9,9\n9,"9"\n');
    assert.equal(result.duplicateRows, 4);
    assert.equal(result.rowCount, 5);
    assert.match(result.warnings[0] ?? '', /Only the first/);
  });

  test('are dropped where headers are equal as well', async () => {
    const result = await merged(['\uFEFFa,b\r\n1,2\r\n', 'a,b\r\n1,2\r\n3,4\r\n\r\n', 'a,b\r\n3,4'], DROP);
    assert.equal(result.text, '\uFEFFa,b\r\n1,2\r\n3,4\r\n');
    assert.equal(result.rowCount, 2);
  });

  test('of any files are those that a table of all rows finds', async () => {
    const cells = fc.constantFrom('0', '1', '"1"');
    const file = documents(fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c']), cells);
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (list) => {
        const columns = [...new Set(list.flatMap(({ header }) => header))];
        const first = new Map<string, number>();
        const kept: string[] = [];
        for (const [index, { header, rows }] of list.entries()) {
          for (const row of rows) {
            const text = columns.map((column) => row[header.indexOf(column)] ?? '').join(',');
            if ((first.get(text) ?? index) === index) kept.push(text);
            first.set(text, first.get(text) ?? index);
          }
        }
        const result = await merged(
          list.map(({ text }) => text),
          DROP,
        );
        assert.equal(result.rowCount, kept.length);
        assert.equal(result.duplicateRows, list.flatMap(({ rows }) => rows).length - kept.length);
        assert.deepEqual(
          parsed(result.text).slice(1),
          kept.flatMap((text) => parsed(text)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

suite('a merge is what csv-parse makes of the same files', () => {
  const columnNames = fc.shuffledSubarray(['a', '"b,"', 'Ü', '"x""y"', 'n"', '"l\r\nm"', 'a'], {
    minLength: 2,
  });
  const files = fc.array(fc.oneof({ weight: 8, arbitrary: documents(columnNames) }, fc.constant(undefined)), {
    minLength: 1,
    maxLength: 5,
  });
  const equalFiles = columnNames.chain((header) =>
    fc.array(documents(fc.constant(header)), { minLength: 1, maxLength: 5 }),
  );

  /** Names with their occurrence. */
  function identities(names: readonly string[]): string[] {
    return names.map(
      (name, index) => `${name}#${names.slice(0, index).filter((other) => other === name).length}`,
    );
  }

  for (const [name, lists] of [
    ['with different headers', files],
    ['with equal headers', equalFiles],
  ] as const) {
    test(name, async () => {
      await fc.assert(
        fc.asyncProperty(lists as fc.Arbitrary<(Document | undefined)[]>, async (list) => {
          const contents = list.map((document) => document?.text ?? '');
          const inputs = contents.map(parsed).filter(([header]) => header !== undefined);
          const union = [...new Set(inputs.flatMap(([header = []]) => identities(header)))];
          const result = await merged(contents);
          const [header = [], ...rows] = parsed(result.text);

          assert.deepEqual(identities(header), union);
          assert.deepEqual(result.columns, header);
          assert.equal(result.rowCount, rows.length);
          assert.equal(result.text.startsWith('\uFEFF'), list.find(Boolean)?.hasByteOrderMark ?? false);

          // From the files to the merge …
          const expected = inputs.flatMap(([names = [], ...records]) => {
            const own = identities(names);
            return records.map((cells) => union.map((column) => cells[own.indexOf(column)] ?? ''));
          });
          assert.deepEqual(rows, expected);

          // … and back.
          let row = 0;
          for (const [names = [], ...records] of inputs) {
            const places = identities(names).map((column) => union.indexOf(column));
            for (const cells of records) {
              assert.deepEqual(
                places.map((place) => rows[row]?.[place]),
                cells,
              );
              row += 1;
            }
          }
        }),
        { numRuns: 150 },
      );
    });
  }
});

suite('a ragged row ends the merge, and nothing is left', () => {
  const rows: readonly (readonly [name: string, files: readonly string[], message: RegExp])[] = [
    [
      'in equal headers',
      ['a,b\n"x\n\ny",2\n\n1\n', 'a,b\n3,4\n'],
      /0\.csv, line 6: 1 cell, its header has 2$/,
    ],
    ['in different headers', ['a,b\n1,2\n', 'b,c\n1,2,3\n'], /1\.csv, line 2: 3 cells, its header has 2$/],
    ['with quoted commas', ['a,b\n"1,2"\n', 'a,b\n3,4\n'], /0\.csv, line 2: 1 cell,/],
    ['in a file alone', ['a,b\n1,2,\n'], /0\.csv, line 2: 3 cells/],
    ['in two files', ['a,b\n1\n', 'a,b\n3,4\n5,6,7\n'], /0\.csv, line 2: .*1\.csv, line 3: 3 cells/],
    ['many times', [`a,b\n${'1\n'.repeat(9)}`, 'a,b\n3\n'], /line 2: .*line 6: 1 cell, its header has 2$/],
  ];
  for (const [name, files, message] of rows) {
    test(name, async () => {
      await rm(output, { force: true });
      const failing = mergeCsv(await sources(...files), output, KEEP, signal);
      await assert.rejects(
        failing,
        (thrown) => thrown instanceof Failure && thrown.code === 'bad-file' && message.test(thrown.message),
      );
      assert.deepEqual(await readdir(join(folder, 'output')), []);
    });
  }
});

suite('nothing is left behind', () => {
  const big = `a,b\n${'1234567890,1234567890\n'.repeat(400_000)}`;

  for (const [how, contents] of [
    ['a concatenation', [big, big]],
    ['a merge cell by cell', [big, 'b,a\n1,2\n']],
  ] as const) {
    test(`by ${how} that is aborted while it is written`, async () => {
      const files = await sources(...contents);
      await rm(output, { force: true });
      const controller = new AbortController();
      const watch = () => {
        if (existsSync(output)) controller.abort(new Error('cancelled'));
        else setImmediate(watch);
      };
      watch();
      await assert.rejects(mergeCsv(files, output, KEEP, controller.signal), /cancelled/);
      assert.deepEqual(await readdir(join(folder, 'output')), []);
    });
  }

  test('by one that was aborted before', async () => {
    await rm(output, { force: true });
    await assert.rejects(
      mergeCsv(await sources('a,b\n1,2\n'), output, KEEP, AbortSignal.abort(new Error('cancelled'))),
      /cancelled/,
    );
    assert.deepEqual(await readdir(join(folder, 'output')), []);
  });

  test('by one whose file changed meanwhile', async () => {
    await rm(output, { force: true });
    for (const change of [1, -1]) {
      const files = (await sources('a,b\n1,2\n', 'a,b\n3,4\n5,6\n')).map((file) => ({
        ...file,
        rowCount: file.rowCount + change,
      }));
      await assert.rejects(mergeCsv(files, output, KEEP, signal), /0\.csv: .*changed/);
    }
    assert.deepEqual(await readdir(join(folder, 'output')), []);
  });
});

test('a symbolic link in the place of the output is not written through', {
  skip: unavailable.symlinks,
}, async () => {
  const victim = join(folder, 'victim');
  await writeFile(victim, 'untouched');
  await rm(output, { force: true });
  await symlink(victim, output);
  await merged(['a,b\n1,2\n']);
  assert.equal(await readFile(victim, 'utf8'), 'untouched');
});
