import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { CsvInspector } from '../../src/csv/inspection.ts';
import { sortRows } from '../../src/csv/keys.ts';
import { mergeCsv } from '../../src/csv/merge.ts';
import { documents, lineEnds, parsed, rawCells } from './documents.ts';

let folder: string;
let input: string;
let output: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sort-csv-'));
  input = join(folder, 'input.csv');
  output = join(folder, 'sorted.csv');
});
after(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;

async function source(content: string | Buffer) {
  const bytes = Buffer.from(content as string);
  await writeFile(input, bytes);
  const inspector = new CsvInspector();
  inspector.write(bytes);
  const facts = bytes.length === 0 ? { columns: [], rowCount: 0 } : inspector.end();
  return { path: input, name: 'input.csv', addedCells: [], bytes: bytes.length, sha256: '', ...facts };
}

async function sorted(content: string | Buffer): Promise<string> {
  const options = { addedColumns: [], stableOrder: true };
  const result = await mergeCsv([await source(content)], output, options, signal);
  const bytes = await readFile(output);
  assert.partialDeepStrictEqual(result, {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  return bytes.toString();
}

suite('rows are sorted', () => {
  const rows: readonly (readonly [name: string, content: string, text: string])[] = [
    ['by the first column', 'a,b\ny,1\nx,2\n', 'a,b\nx,2\ny,1\n'],
    ['by the next column where the first is the same', 'a,b\nx,z\nx,y\n', 'a,b\nx,y\nx,z\n'],
    ['not by a column of numbers', 'n,a\n1,y\n2,x\n', 'n,a\n2,x\n1,y\n'],
    ['by a column in which one cell is no number', 'n,a\n2,x\n1,y\nx,z\n', 'n,a\n1,y\n2,x\nx,z\n'],
    ['not by a column in which a number is missing', 'n,a\n1,y\n2,x\nn/a,z\n', 'n,a\n2,x\n1,y\nn/a,z\n'],
    ['by the raw row where all keys are the same', 'a,n\nx,9\nx,10\n', 'a,n\nx,10\nx,9\n'],
    ['by the raw row where there is no key', 'm,n\n2,1\n1,2\n1,1\n', 'm,n\n1,1\n1,2\n2,1\n'],
    ['by what quotes hold', 'a,b\n"y",p\nx,p\n"x""",p\n"x,",p\n', 'a,b\nx,p\n"x""",p\n"x,",p\ny,p\n'],
    ['with quotes only where they are needed', '"a","b"\n"x","1,2"\n"","3"\n', 'a,b\n,3\nx,"1,2"\n'],
    [
      'by code unit, not by locale',
      'a,b\n\u{10000},1\n\uFFFD,2\nÜ,3\nz,4\nA,5\na,6\n',
      'a,b\nA,5\na,6\nz,4\nÜ,3\n\u{10000},1\n\uFFFD,2\n',
    ],
    ['the shorter text first', 'a,b\nxx,y\nx,z\n,z\n', 'a,b\n,z\nx,z\nxx,y\n'],
    [
      'control characters and all',
      'a,b\nx\x02,q\nx\x01,q\nx,q\nx\x03,q\n',
      'a,b\nx,q\nx\x01,q\nx\x02,q\nx\x03,q\n',
    ],
    ['also ragged ones', 'a,b\ny\nx,1,2\nx\n', 'a,b\nx\nx,1,2\ny\n'],
    ['with LF, without a byte-order mark', '\uFEFFa,b\r\ny,1\r\n\r\nx,"1\r\n2"', 'a,b\nx,"1\r\n2"\ny,1\n'],
    ['with CR', 'a,b\ry,"1\r2"\rx,1\r', 'a,b\nx,1\ny,"1\r2"\n'],
    ['identical ones all', 'a,b\nx,1\ny,1\nx,1\n', 'a,b\nx,1\nx,1\ny,1\n'],
    ['of a header only', '"a",b', 'a,b\n'],
    ['of 0 bytes', '', ''],
  ];
  for (const [name, content, text] of rows) {
    test(name, async () => assert.equal(await sorted(content), text));
  }
});

suite('any file', () => {
  const NUMBER_OR_NONE = /^\s*(?:[+-]?(?:0|[1-9]\d*)(?:\.\d+)?|-)?\s*$/;
  const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const compareBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
  const numbers = fc.constantFrom('', '0', '12', '-3.5', '"4"');
  const cells = fc.oneof(rawCells, numbers);
  const anyDocument = fc.oneof(
    documents(fc.constant(['a', 'b', 'c']), cells),
    documents(fc.constant(['a', 'b', 'c']), fc.constantFrom('x', 'y', '"x"', '1')),
    documents(fc.constant(['a', 'b', 'c']), numbers),
  );

  /** A quoted cell without quotes that it does not need. */
  const plain = (raw: string, text: string) => {
    if (!raw.startsWith('"')) return raw;
    const needsQuotes = /[",\r\n]/.test(text) || text.trim() !== text;
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };

  test('is in the order of its decoded keys and raw rows', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async ({ text, header, rows }) => {
        const lines = rows.map((row) => {
          const cells = parsed(row.join(','))[0] ?? [];
          return { raw: row.map((raw, column) => plain(raw, cells[column] ?? '')).join(','), cells };
        });
        const keys = [...header.keys()].filter((column) => {
          const cells = lines.map((line) => line.cells[column] ?? '');
          return cells.some((cell) => !NUMBER_OR_NONE.test(cell)) || !cells.some((cell) => /\d/.test(cell));
        });
        lines.sort((one, other) => {
          for (const column of keys) {
            const order = compareText(one.cells[column] ?? '', other.cells[column] ?? '');
            if (order !== 0) return order;
          }
          return compareBytes(one.raw, other.raw);
        });
        assert.equal(
          await sorted(text),
          `${[header.join(','), ...lines.map(({ raw }) => raw)].join('\n')}\n`,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('gives the same bytes in whichever order its rows come', async () => {
    const shuffled = anyDocument.chain(({ header, rows }) =>
      fc.record({
        header: fc.constant(header.join(',')),
        rows: fc.constant(rows.map((row) => row.join(','))),
        other: fc.shuffledSubarray(
          rows.map((row) => row.join(',')),
          { minLength: rows.length },
        ),
        lineEnd: lineEnds,
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ header, rows, other, lineEnd }) => {
        assert.equal(
          await sorted([header, ...rows].join('\n')),
          await sorted(`\uFEFF${[header, ...other].join(lineEnd)}${lineEnd}`),
        );
      }),
      { numRuns: 100 },
    );
  });
});

suite('a file of more rows than are sorted at one go', () => {
  const rowCount = 120_000;
  // 7,919 is prime: all numbers come once, in no order.
  const lines = Array.from({ length: rowCount }, (_, row) => {
    const number = (row * 7_919) % rowCount;
    return `Platform Team ${number % 300},2026-01-01,${number},"user ${number}\n"`;
  });
  const header = 'Team,Day,Count,User';

  test('is sorted', async () => {
    const keyed = lines.map((line) => ({ line, key: line.replace(/,\d+,/, ',') }));
    const expected = keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ line }) => line);
    assert.equal(await sorted(`${header}\n${lines.join('\n')}`), `${header}\n${expected.join('\n')}\n`);
  });

  test('is refused if it does not fit in memory', async () => {
    const large = { ...(await source(`${header}\nx,2026-01-01,1,y\n`)), bytes: 128 * 2 ** 20 + 1 };
    const options = { addedColumns: [], stableOrder: true };
    await assert.rejects(mergeCsv([large], output, options, signal), {
      code: 'file-too-large',
      message: /^stable-order: rows are sorted up to 128\.0 MiB/,
    });
    const many = { ...large, bytes: 30e6, rowCount: 3_000_000 };
    await assert.rejects(mergeCsv([many], output, options, signal), { code: 'file-too-large' });
  });

  test('is refused if it does not fit in memory with the columns of other files', async () => {
    const small = await source(`${header}\nx,2026-01-01,1,y\n`);
    const columns = Array.from({ length: 100_000 }, (_, column) => `Category ${column}`);
    await writeFile(`${input}.wide`, `${columns.join()}\n`);
    const wide = { ...small, path: `${input}.wide`, columns, rowCount: 0 };
    const options = { addedColumns: [], stableOrder: true };
    await assert.rejects(mergeCsv([{ ...small, rowCount: 2_000 }, wide], output, options, signal), {
      code: 'file-too-large',
    });
  });

  test('is not sorted to the end when the run stops', async () => {
    const stop = new AbortController();
    const rows = sortRows(header.split(','), lines, {}, stop.signal);
    stop.abort(new Error('stop'));
    await assert.rejects(rows, /stop/);
  });
});
