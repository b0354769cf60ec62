import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { sortCsv } from '../../src/csv/sort.ts';
import { documents, lineEnds, parsed, rawCells } from './documents.ts';

let folder: string;
let input: string;
let output: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sort-csv-'));
  await mkdir(join(folder, 'output'));
  input = join(folder, 'input.csv');
  output = join(folder, 'output', 'sorted.csv');
});
after(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;

async function sorted(content: string | Buffer, runBytes?: number): Promise<string> {
  await writeFile(input, content);
  const columns = parsed(content.toString().split(/\n/)[0] ?? '')[0] ?? [];
  const result = await sortCsv(input, output, columns, signal, runBytes);
  const bytes = await readFile(output);
  assert.deepEqual(result, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  assert.deepEqual(await readdir(join(folder, 'output')), ['sorted.csv']);
  return bytes.toString();
}

suite('rows are sorted', () => {
  const rows: readonly (readonly [name: string, content: string, text: string])[] = [
    ['by the first column', 'a,b\ny,1\nx,2\n', 'a,b\nx,2\ny,1\n'],
    ['by the next column where the first is the same', 'a,b\nx,z\nx,y\n', 'a,b\nx,y\nx,z\n'],
    ['not by a column of numbers', 'n,a\n1,y\n2,x\n', 'n,a\n2,x\n1,y\n'],
    ['by a column in which one cell is no number', 'n,a\n2,x\n1,y\nn/a,z\n', 'n,a\n1,y\n2,x\nn/a,z\n'],
    ['by the raw row where all keys are the same', 'a,n\nx,9\nx,10\n', 'a,n\nx,10\nx,9\n'],
    ['by the raw row where there is no key', 'm,n\n2,1\n1,2\n1,1\n', 'm,n\n1,1\n1,2\n2,1\n'],
    ['by what quotes hold', 'a,b\n"y",p\nx,p\n"x""",p\n"x,",p\n', 'a,b\nx,p\n"x""",p\n"x,",p\n"y",p\n'],
    [
      'by code point, not by UTF-16 unit',
      'a,b\n\u{10000},1\n\uFFFD,2\nÜ,3\nz,4\n',
      'a,b\nz,4\nÜ,3\n\uFFFD,2\n\u{10000},1\n',
    ],
    ['the shorter text first', 'a,b\nxx,y\nx,z\n,z\n', 'a,b\n,z\nx,z\nxx,y\n'],
    [
      'control characters and all',
      'a,b\nx\x02,q\nx\x01,q\nx\0,q\nx,q\nx\x03,q\n',
      'a,b\nx,q\nx\0,q\nx\x01,q\nx\x02,q\nx\x03,q\n',
    ],
    ['also ragged ones', 'a,b\ny\nx,1,2\nx\n', 'a,b\nx\nx,1,2\ny\n'],
    ['with LF, without a byte-order mark', '\uFEFFa,b\r\ny,1\r\n\r\nx,"1\r\n2"', 'a,b\nx,"1\r\n2"\ny,1\n'],
    ['with a CR at the end kept as a character', 'a,b\r\ny,1\r\r\nx,1\r\n', 'a,b\nx,1\ny,"1\r"\n'],
    ['identical ones all', 'a,b\nx,1\ny,1\nx,1\n', 'a,b\nx,1\nx,1\ny,1\n'],
    ['of a header only', '"a",b', '"a",b\n'],
    ['of 0 bytes', '', ''],
  ];
  for (const [name, content, text] of rows) {
    test(name, async () => assert.equal(await sorted(content), text));
    test(`${name}, by way of the disk`, async () => assert.equal(await sorted(content, 1), text));
  }

  const numbers = ['0', '-1', '+1.5', '1.', '.5', '1e9', '1E-3', '-2.5e+10', '', '"7"', '""'];
  for (const number of numbers) {
    test(`"${number}" is a number or empty`, async () => {
      assert.equal(await sorted(`n,a\n9,x\n${number},y\n1,z\n`), `n,a\n9,x\n${number},y\n1,z\n`);
    });
  }
  for (const text of [
    '1-2',
    '2026-01-01',
    'e5',
    '1e',
    '.',
    '-',
    '1,5',
    '12%',
    'NaN',
    ' 1',
    '0x10',
    '1.2.3',
  ]) {
    test(`"${text}" is none`, async () => {
      const lines = (await sorted(`n,a\n9,x\n"${text}",y\n1,z\n`)).split('\n');
      assert.ok(lines.indexOf('1,z') < lines.indexOf('9,x'));
    });
  }
});

suite('any file', () => {
  const compareBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
  const numbers = fc.constantFrom('', '0', '12', '-3.5', '"4"');
  const cells = fc.oneof(rawCells, numbers);
  const anyDocument = fc.oneof(
    documents(fc.constant(['a', 'b', 'c']), cells),
    documents(fc.constant(['a', 'b', 'c']), fc.constantFrom('x', 'y', '"x"', '1')),
    documents(fc.constant(['a', 'b', 'c']), numbers),
  );

  for (const runBytes of [undefined, 1]) {
    test(`is in the order of its decoded keys and raw rows${runBytes ? ', by way of the disk' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(anyDocument, async ({ text, header, rows }) => {
          const lines = rows.map((row) => ({ raw: row.join(','), cells: parsed(row.join(','))[0] ?? [] }));
          const keys = [...header.keys()].filter((column) =>
            lines.some((line) => !/^([+-]?\d+(\.\d+)?)?$/.test(line.cells[column] ?? '')),
          );
          lines.sort((one, other) => {
            for (const column of keys) {
              const order = compareBytes(one.cells[column] ?? '', other.cells[column] ?? '');
              if (order !== 0) return order;
            }
            return compareBytes(one.raw, other.raw);
          });
          assert.equal(
            await sorted(text, runBytes),
            `${[header.join(','), ...lines.map(({ raw }) => raw)].join('\n')}\n`,
          );
        }),
        { numRuns: 200 },
      );
    });
  }

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
          await sorted(`\uFEFF${[header, ...other].join(lineEnd)}${lineEnd}`, 1),
        );
      }),
      { numRuns: 100 },
    );
  });
});

suite('a file larger than a run', () => {
  const rowCount = 120_000;
  // 7,919 is prime: all numbers come once, in no order.
  const lines = Array.from({ length: rowCount }, (_, row) => {
    const number = (row * 7_919) % rowCount;
    return `Platform Team ${number % 300},2026-01-01,${number},"user ${number}\n"`;
  });
  const content = `Team,Day,Count,User\n${lines.join('\n')}\n`;

  test('is sorted the same in one run and in many, also of rows larger than what is read at once', async () => {
    const huge = `Platform Team 7,2026-01-01,1,"${'x'.repeat(3_000_000)}"\n`;
    const inOne = await sorted(content + huge);
    assert.equal(await sorted(content + huge, 256 * 1024), inOne);
    assert.equal(
      await sorted(`Team,Day,Count,User\n${huge}${lines.toReversed().join('\n')}`, 1024 * 1024),
      inOne,
    );
    assert.equal(inOne.length, content.length + huge.length);
  });

  test('leaves nothing when it is aborted while runs are written', async () => {
    await writeFile(input, content);
    await rm(output, { force: true });
    const controller = new AbortController();
    const watch = () => {
      if (existsSync(`${output}.runs`)) controller.abort(new Error('cancelled'));
      else setImmediate(watch);
    };
    watch();
    const columns = ['Team', 'Day', 'Count', 'User'];
    await assert.rejects(sortCsv(input, output, columns, controller.signal, 256 * 1024), /cancelled/);
    assert.deepEqual(await readdir(join(folder, 'output')), []);
  });

  test('leaves nothing when it turns out to be cut off', async () => {
    await writeFile(input, `${content}x,"`);
    await rm(output, { force: true });
    await assert.rejects(
      sortCsv(input, output, ['Team', 'Day', 'Count', 'User'], signal, 256 * 1024),
      /input\.csv: line \d+: .*cut off/,
    );
    assert.deepEqual(await readdir(join(folder, 'output')), []);
  });
});
