import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { type Comparison, compareCsv, hasChanged } from '../../src/csv/compare.ts';
import type { StoredCsv } from '../../src/csv/rows.ts';
import { documents, parsed, rawCells } from './documents.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-csv-'));
});
after(() => rm(folder, { recursive: true, force: true }));
const signal = new AbortController().signal;

async function file(name: string, content: string | Buffer): Promise<StoredCsv> {
  const path = join(folder, name);
  await writeFile(path, content);
  const [columns = [], ...rows] = parsed(content.toString());
  const facts = { columns, rowCount: rows.length };
  const bytes = Buffer.from(content).length;
  return { path, name, ...facts, bytes, sha256: createHash('sha256').update(content).digest('hex') };
}

async function compared(
  earlier: string | Buffer,
  later: string | Buffer,
  options: { includeChanges?: boolean } = {},
): Promise<Comparison> {
  const files = [await file('earlier.csv', earlier), await file('later.csv', later)] as const;
  return compareCsv(...files, { includeChanges: true, ...options }, signal);
}

const counts = ({ addedRows, removedRows, changedRows, equalRows }: Comparison) => [
  addedRows,
  removedRows,
  changedRows,
  equalRows,
];

suite('the same content, written otherwise', () => {
  const content = 'Team,Start,Points\nA,2026-01-01,1\n"B, C",2026-01-01,\nD,2026-01-01,3\n';
  for (const [what, other] of Object.entries({
    itself: content,
    'rows in another order': 'Team,Start,Points\nD,2026-01-01,3\nA,2026-01-01,1\n"B, C",2026-01-01,\n',
    'columns in another order': 'Points,Team,Start\n1,A,2026-01-01\n,"B, C",2026-01-01\n3,D,2026-01-01\n',
    'CRLF, a byte-order mark and no last line end': `\uFEFF${content.trimEnd().replaceAll('\n', '\r\n')}`,
    'every cell quoted':
      '"Team","Start","Points"\n"A","2026-01-01","1"\n"B, C","2026-01-01",""\n"D","2026-01-01","3"\n',
  }))
    test(what, async () => {
      const comparison = await compared(content, other);
      assert.equal(hasChanged(comparison), false, JSON.stringify(comparison));
      assert.deepEqual(counts(comparison), [0, 0, 0, 3]);
    });
});

suite('rows', () => {
  const HEADER = 'Team,Start,Points,Hours\n';
  for (const [what, earlier, later, expected] of [
    ['added', 'A,x,1,1\n', 'A,x,1,1\nB,x,1,1\n', [1, 0, 0, 1]],
    ['gone', 'A,x,1,1\nB,x,1,1\n', 'B,x,1,1\n', [0, 1, 0, 1]],
    ['changed', 'A,x,1,1\nB,x,1,1\n', 'A,x,2,1\nB,x,1,1\n', [0, 0, 1, 1]],
    ['with another key', 'A,x,1,1\n', 'A,y,1,1\n', [1, 1, 0, 0]],
    ['that became numbers', 'A,x,,1\n', 'A,x,5,1\n', [0, 0, 1, 0]],
    ['that occur once more', 'A,x,1,1\n', 'A,x,1,1\nA,x,1,1\n', [1, 0, 0, 1]],
    ['of one key, some other', 'A,x,1,1\nA,x,2,2\nA,x,3,3\n', 'A,x,2,2\nA,x,4,4\n', [0, 1, 1, 1]],
    ['none before', '', 'A,x,1,1\n', [1, 0, 0, 0]],
    ['none after', 'A,x,1,1\n', '', [0, 1, 0, 0]],
    ['with a cell too few', 'A,x,1\n', 'A,x,1,\n', [0, 0, 0, 1]],
    ['with an empty key', 'A,x,1,1\n,x,1,1\n', 'A,x,1,1\n,x,2,1\n', [0, 0, 1, 1]],
    ['with a value that is marked as missing now', 'A,x,1,1\n', 'A,x,—,1\n', [0, 0, 1, 0]],
    ['beside one that has a missing value', 'A,x,1,1\nB,x,N/A,1\n', 'A,x,2,1\nB,x,N/A,1\n', [0, 0, 1, 1]],
    ['that are numbers only', '1,2,3,4\n5,6,7,8\n', '5,6,7,8\n1,2,3,9\n', [0, 0, 1, 1]],
  ] as const)
    test(what, async () =>
      assert.deepEqual(counts(await compared(HEADER + earlier, HEADER + later)), expected),
    );
  test('files of 0 bytes', async () => {
    assert.equal(hasChanged(await compared('', '')), false);
    assert.deepEqual(counts(await compared('', `${HEADER}A,x,1,1\n`)), [1, 0, 0, 0]);
    assert.deepEqual((await compared('', HEADER)).addedColumns, []);
  });
});

suite('a change is noticed', () => {
  for (const [what, earlier, later] of [
    ['in a quoted cell that is no UTF-8', 'Team,P\n"M\xfcller, A",1\n', 'Team,P\n"M\xf6ller, A",1\n'],
    ['in a cell beyond the header', 'Team,P\nA,1,2\n', 'Team,P\nA,1,3\n'],
    ['of which a cell beyond the header is all', 'Team,P\nA,1\n', 'Team,P\nA,1,3\n'],
    ['in a cell beyond the header, with other columns', 'Team,P,Q\nA,1,2,x\n', 'Q,Team,P\n2,A,1,y\n'],
    ['from a missing value to 0', 'Team,P\nA,\n', 'Team,P\nA,0\n'],
    ['of blanks', 'Team,P\nA,1\n', 'Team,P\nA ,1\n'],
    ['of a line end within a cell', 'Team,P\n"A\nB",1\n', 'Team,P\n"A\r\nB",1\n'],
    ['of a row that is there twice', 'Team,P\nA,1\nA,1\n', 'Team,P\nA,1\n'],
    ['of a column name alone', 'Team,P\n', 'Team,Q\n'],
  ] as const)
    test(what, async () => {
      const comparison = await compared(Buffer.from(earlier, 'latin1'), Buffer.from(later, 'latin1'));
      assert.equal(hasChanged(comparison), true, JSON.stringify(comparison));
    });
});

suite('columns', () => {
  test('that were added and removed are listed, and the others compared', async () => {
    const comparison = await compared('Team,Old,Points\nA,1,1\n', 'Team,Points,New,"New, too"\nA,2,3,4\n');
    assert.deepEqual(comparison.addedColumns, ['New', 'New, too']);
    assert.deepEqual(comparison.removedColumns, ['Old']);
    assert.deepEqual(counts(comparison), [0, 0, 1, 0]);
    assert.equal(hasChanged(await compared('Team,Points\nA,1\n', 'Team,Points,New\nA,1,2\n')), true);
  });
  test('of one name are distinguished', async () => {
    const comparison = await compared('Team,P,P\nA,1,2\n', 'P,P,Team,P\n1,2,A,3\n');
    assert.deepEqual(comparison.addedColumns, ['P']);
    assert.equal(comparison.equalRows, 1);
  });
  test('none of which are common: all rows are others', async () =>
    assert.deepEqual(counts(await compared('A,B\nx,1\n', 'C,D\nx,1\ny,2\n')), [2, 1, 0, 0]));
});

suite('the largest changes', () => {
  test('are listed with their row, the greatest for its column first', async () => {
    const { largestChanges } = await compared(
      'Team,Start,Lines,Days\nA,x,10000,2\nB,x,20000,2\nC,x,30000,2\n',
      'Team,Start,Lines,Days\nA,x,10500,2\nB,x,20000,8\nC,x,15000,2\n',
    );
    assert.deepEqual(largestChanges, [
      { key: ['B', 'x'], column: 'Days', before: 2, after: 8 },
      { key: ['C', 'x'], column: 'Lines', before: 30000, after: 15000 },
      { key: ['A', 'x'], column: 'Lines', before: 10000, after: 10500 },
    ]);
  });
  test('may come from 0, go to 0 and change their sign, and what is missing is none', async () => {
    const { largestChanges, changedRows } = await compared(
      'Team,P\nA,0\nB,2\nC,-1\nD,\nE,4\nF,1e2\n',
      'Team,P\nA,3\nB,0\nC,1\nD,9\nE,\nF,"150"\n',
    );
    assert.equal(changedRows, 6);
    assert.deepEqual(
      largestChanges.map(({ key, before, after }) => [key[0], before, after]),
      [
        ['F', 100, 150],
        ['A', 0, 3],
        ['B', 2, 0],
        ['C', -1, 1],
      ],
    );
  });
  test('another rating is another value and no other row', async () => {
    const comparison = await compared(
      'Collection Name,Coding Days,Coding Days Rating\nA,3,High\n',
      'Collection Name,Coding Days,Coding Days Rating\nA,4,Elite\n',
    );
    assert.deepEqual(counts(comparison), [0, 0, 1, 0]);
    assert.equal(comparison.largestChanges.length, 1);
  });
  test('are at most ten, the greatest of all', async () => {
    const rows = (factor: number) =>
      Array.from({ length: 500 }, (_, row) => `T${row},${row * factor},${row}\n`).join('');
    const { largestChanges } = await compared(`Team,P,Q\n${rows(1)}`, `Team,P,Q\n${rows(3)}`);
    assert.deepEqual(
      largestChanges.map(({ key }) => key[0]),
      Array.from({ length: 10 }, (_, place) => `T${499 - place}`),
    );
  });
  test('are left out where it is not known which row became which', async () =>
    assert.deepEqual((await compared('Team,P\nA,1\nA,2\n', 'Team,P\nA,3\nA,4\n')).largestChanges, []));
  test('are left out where rows are about people', async () => {
    const comparison = await compared('Team,P\nA,1\n', 'Team,P\nA,2\n', { includeChanges: false });
    assert.deepEqual([comparison.changedRows, comparison.largestChanges], [1, []]);
  });
});

suite('any two files', () => {
  // Few texts in many spellings, so that rows are equal now and then.
  const few = fc.constantFrom('a', '"a"', '1', '"1"', '', '""', '"x,y"', '"l\nm"', 'b"c', '"b""c"', '2.5');
  const document = documents(fc.constant(['a', 'b', 'c']), fc.oneof({ weight: 5, arbitrary: few }, rawCells));

  test('are compared as sets of rows', async () => {
    await fc.assert(
      fc.asyncProperty(document, document, async (earlier, later) => {
        const [texts, rows] = [
          [earlier.text, later.text] as const,
          [earlier, later].map(({ text }) =>
            parsed(text)
              .slice(1)
              .map((row) => JSON.stringify(row)),
          ),
        ];
        const [old = [], now = []] = rows;
        const rest = [...now];
        for (const row of old) if (rest.includes(row)) rest.splice(rest.indexOf(row), 1);
        const equal = now.length - rest.length;
        const whole = await compared(...texts);
        assert.equal(whole.equalRows, equal);
        assert.equal(whole.removedRows + whole.changedRows + whole.equalRows, old.length);
        assert.equal(whole.addedRows + whole.changedRows + whole.equalRows, now.length);
        assert.deepEqual(counts(await compared(texts[1], texts[0])), [
          whole.removedRows,
          whole.addedRows,
          whole.changedRows,
          whole.equalRows,
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

test('files that do not fit in memory together are refused before they are read', async () => {
  const files = [await file('a.csv', 'Team,P\nA,1\n'), await file('b.csv', 'Team,P\nA,2\n')] as const;
  const large = files.map((one) => ({ ...one, bytes: 70 * 2 ** 20 })) as [StoredCsv, StoredCsv];
  await rm(join(folder, 'b.csv'));
  await assert.rejects(compareCsv(...large, { includeChanges: true }, signal), {
    code: 'file-too-large',
    message: /compared up to 128\.0 MiB/,
  });
});

test('a comparison ends when the run does', async () => {
  const files = [await file('a.csv', 'Team,P\nA,1\n'), await file('b.csv', 'Team,P\nA,2\n')] as const;
  const stopped = AbortSignal.abort(new Error('stop'));
  await assert.rejects(compareCsv(...files, { includeChanges: true }, stopped), /stop/);
});

test('the same bytes are not read', async () => {
  const files = [await file('a.csv', 'Team,P\nA,1\n'), await file('b.csv', 'Team,P\nA,1\n')] as const;
  await rm(join(folder, 'b.csv'));
  assert.deepEqual(counts(await compareCsv(...files, { includeChanges: true }, signal)), [0, 0, 0, 1]);
});
