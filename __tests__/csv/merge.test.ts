import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { CsvInspector } from '../../src/csv/inspection.ts';
import { type MergeOptions, type MergeSource, mergeCsv } from '../../src/csv/merge.ts';
import { Failure } from '../../src/failure.ts';
import { examples } from '../thorough.ts';
import { type Document, documents, parsed } from './documents.ts';

let folder: string;
let output: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merge-csv-'));
  await mkdir(join(folder, 'output'));
  output = join(folder, 'output', 'merged.csv');
});
after(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
const OPTIONS: MergeOptions = { addedColumns: [], stableOrder: false };

/** Writes files, and says of them what an inspection finds. */
async function sources(
  contents: readonly (string | Buffer)[],
  { addedColumns }: MergeOptions = OPTIONS,
): Promise<MergeSource[]> {
  const files: MergeSource[] = [];
  for (const [index, content] of contents.entries()) {
    const path = join(folder, `${index}.csv`);
    const bytes = Buffer.from(content as string);
    await writeFile(path, bytes);
    const inspector = new CsvInspector();
    inspector.write(bytes);
    const facts = bytes.length === 0 ? { columns: [], rowCount: 0 } : inspector.end();
    const addedCells = addedColumns.map((_, place) => (place === 0 ? `Team "${index}"` : `${place}`));
    files.push({ path, name: `${index}.csv`, addedCells, bytes: bytes.length, sha256: '', ...facts });
  }
  return files;
}

async function merged(contents: readonly (string | Buffer)[], options = OPTIONS) {
  const result = await mergeCsv(await sources(contents, options), output, options, signal);
  const bytes = await readFile(output);
  assert.equal(result.bytes, bytes.length);
  assert.equal(result.sha256, createHash('sha256').update(bytes).digest('hex'));
  return { ...result, text: bytes.toString() };
}

suite('equal headers: rows stay byte for byte', () => {
  const rows: readonly (readonly [name: string, files: readonly string[], text: string])[] = [
    ['two files', ['a,b\n1,2\n', 'a,b\n3,4\n'], 'a,b\n1,2\n3,4\n'],
    ['one file', ['\uFEFFa,b\r\n1,2'], '\uFEFFa,b\r\n1,2\r\n'],
    ['a byte-order mark of the first file', ['\uFEFFa,b\n1,2\n', 'a,b\n3,4\n'], '\uFEFFa,b\n1,2\n3,4\n'],
    ['no byte-order mark of a later file', ['a,b\n1,2\n', '\uFEFFa,b\n3,4\n'], 'a,b\n1,2\n3,4\n'],
    ['a missing line end', ['a,b\r\n1,2', 'a,b\r\n3,4'], 'a,b\r\n1,2\r\n3,4\r\n'],
    ['a missing half of a line end', ['a,b\r\n1,2\r', 'a,b\r\n3,4'], 'a,b\r\n1,2\r\n3,4\r\n'],
    ['headers only', ['a,b', 'a,b\r\n', 'a,b'], 'a,b\r\n'],
    ['a header only, then rows', ['a,b', 'a,b\r\n1,2\r\n'], 'a,b\r\n1,2\r\n'],
    ['lines that end in CR', ['a,b\r1,"x\ry"\r', 'a,b\r3,4'], 'a,b\n1,"x\ry"\n3,4\n'],
    ['files of 0 bytes', ['', 'a,b\n1,2\n', '', 'a,b\n3,4', ''], 'a,b\n1,2\n3,4\n'],
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
    ['empty cells in the middle and at both ends', ['a,b,c,d,e\n', 'd,b\n4,2\n'], 'a,b,c,d,e\n,2,,4,\n'],
  ];
  for (const [name, files, text] of rows)
    test(name, async () => assert.equal((await merged(files)).text, text));

  test('the warning names which file lacks what', async () => {
    const { warnings } = await merged(['a,b\n1,2\n', 'b,c\n3,4\n']);
    assert.match(warnings.join(), /0\.csv has no "c", 1\.csv has no "a"/);
  });
});

suite('added columns', () => {
  const options: MergeOptions = { ...OPTIONS, addedColumns: ['Te,am'] };

  test('are in front, in their order', async () => {
    const { text } = await merged(['a,b\n1,2\n'], { ...OPTIONS, addedColumns: ['Te,am', 'Start'] });
    assert.equal(text, '"Te,am",Start,a,b\n"Team ""0""",1,1,2\n');
  });

  test('hold what each file is about', async () => {
    const result = await merged(['\uFEFFa,b\n1,2\n', 'a,b\n3,4', ''], options);
    assert.equal(result.text, '\uFEFF"Te,am",a,b\n"Team ""0""",1,2\n"Team ""1""",3,4\n');
    assert.deepEqual(result.columns, ['Te,am', 'a', 'b']);
  });

  test('are refused where a file has one of them, before anything is written', async () => {
    await rm(output, { force: true });
    const files = await sources(['a,b\n1,2\n', 'b,"Te,am"\n3,4\n']);
    await assert.rejects(
      mergeCsv(files, output, options, signal),
      (thrown) =>
        thrown instanceof Failure && thrown.code === 'invalid-input' && /1\.csv/.test(thrown.message),
    );
    assert.deepEqual(await readdir(join(folder, 'output')), []);
  });

  test('does not hide that two rows are the same', async () => {
    const result = await merged(['a,b\n1,2\n', 'a,b\n1,2\n'], options);
    assert.match(result.warnings.join(), /^1 row occurred/);
  });
});

suite('rows that occur in two files', () => {
  const files = ['a,b\n1,2\n1,2\n3,"x\ny"\n', 'b,a\n9,9\n2,1\n2,1\n', 'a,b\n9,9\n9,"9"\n3,"x\ny"\n'];

  test('are kept, with a warning that names them', async () => {
    const result = await merged(files);
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

  test('are not all named', async () => {
    const text = `a,b\n${Array.from({ length: 1_234 }, (_, row) => `Dev ${row},secret`).join('\n')}\n`;
    const { warnings } = await merged([text, text]);
    assert.match(warnings.join(), /^1,234 rows .* 1\.csv, line 6 \(before in 0\.csv\) and 1,229 more\. All/);
    assert.doesNotMatch(warnings.join(), /Dev|secret/);
  });

  test('are not looked for in files that do not fit in memory, which a warning says', async () => {
    const list = await sources(['a,b\n1,2\n', 'a,b\n1,2\n']);
    const large = list.map((file) => ({ ...file, bytes: 65 * 2 ** 20 }));
    const { warnings, rowCount } = await mergeCsv(large, output, OPTIONS, signal);
    assert.equal(rowCount, 2);
    assert.match(warnings.join(), /^rows that occur in several files were not searched for: .*128\.0 MiB/);
  });

  test('of any files are those that a table of all rows finds', async () => {
    const cells = fc.constantFrom('0', '1', '"1"');
    const file = documents(fc.constantFrom(['a', 'b'], ['b', 'a'], ['a', 'c']), cells);
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (list) => {
        const columns = [...new Set(list.flatMap(({ header }) => header))];
        const first = new Map<string, number>();
        let count = 0;
        for (const [index, { header, rows }] of list.entries()) {
          for (const row of rows) {
            const text = columns.map((column) => row[header.indexOf(column)] ?? '').join(',');
            if ((first.get(text) ?? index) !== index) count += 1;
            first.set(text, first.get(text) ?? index);
          }
        }
        const { warnings } = await merged(list.map(({ text }) => text));
        const warning = warnings.find((text) => text.includes('occurred')) ?? '0 rows';
        assert.equal(Number.parseInt(warning, 10), count);
      }),
      { numRuns: examples(100) },
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
        { numRuns: examples(150) },
      );
    });
  }
});

suite('a ragged row ends the merge', () => {
  const rows: readonly (readonly [name: string, files: readonly string[], message: RegExp])[] = [
    [
      'in equal headers',
      ['a,b\n"x\n\ny",2\n\n1\n', 'a,b\n3,4\n'],
      /^0\.csv, line 6: the row has 1 cell, the header 2$/,
    ],
    [
      'in different headers',
      ['a,b\n1,2\n', 'b,c\n1,2,3\n4,5\n'],
      /^1\.csv, line 2: the row has 3 cells, the header 2$/,
    ],
    ['with quoted commas', ['a,b\n"1,2"\n', 'a,b\n3,4\n'], /^0\.csv, line 2: the row has 1 cell,/],
  ];
  for (const [name, files, message] of rows) {
    test(name, async () => {
      const failing = mergeCsv(await sources(files), output, OPTIONS, signal);
      await assert.rejects(
        failing,
        (thrown) => thrown instanceof Failure && thrown.code === 'bad-file' && message.test(thrown.message),
      );
    });
  }
});

suite('a merge ends', () => {
  const big = `a,b\n${'1234567890,1234567890\n'.repeat(400_000)}`;

  for (const [how, contents] of [
    ['of equal headers', [big, big]],
    ['of different headers', [big, 'b,a\n1,2\n']],
  ] as const) {
    test(`when it is aborted while it is written, ${how}`, async () => {
      const files = await sources(contents);
      await rm(output, { force: true });
      const controller = new AbortController();
      const watch = () => {
        if (existsSync(output)) controller.abort(new Error('cancelled'));
        else setImmediate(watch);
      };
      watch();
      await assert.rejects(mergeCsv(files, output, OPTIONS, controller.signal), /cancelled/);
    });
  }

  test('when it was aborted before', async () => {
    const aborted = AbortSignal.abort(new Error('cancelled'));
    await assert.rejects(mergeCsv(await sources(['a,b\n1,2\n']), output, OPTIONS, aborted), /cancelled/);
  });
});
