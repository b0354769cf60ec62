import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cellTexts, decode, encode, quoteCell, splitCells } from '../../src/csv/cells.ts';
import { CsvInspector } from '../../src/csv/inspection.ts';
import { RecordSplitter } from '../../src/csv/records.ts';
import { Failure } from '../../src/failure.ts';
import { cut, documents, parsed, rawCells } from './documents.ts';

interface Found {
  readonly raw: string;
  readonly line: number;
  readonly lineEnd: string;
  readonly cells: string[];
}

function split(chunks: readonly Buffer[]): { records: Found[]; splitter: RecordSplitter } {
  const records: Found[] = [];
  const splitter: RecordSplitter = new RecordSplitter((bytes, start, end) => {
    const { line, lineEnd } = splitter;
    const raw = bytes.toString('utf8', start, end);
    const cells = cellTexts(raw);
    assert.equal(splitCells(raw).join(','), raw);
    records.push({ raw, line, lineEnd, cells });
  });
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return { records, splitter };
}

const whole = (text: string) => split([Buffer.from(text)]).records;
const byByte = (text: string) => split([...Buffer.from(text)].map((byte) => Buffer.from([byte]))).records;
const anyDocument = documents(
  fc.array(rawCells, { minLength: 2, maxLength: 4 }).map(([, ...rest]) => ['h', ...rest]),
);

suite('records and cells are those of csv-parse', () => {
  test('of any document, cut anywhere', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(fc.nat()), ({ text }, places) => {
        const { records } = split(cut(Buffer.from(text), places));
        assert.deepEqual(
          records.map(({ cells }) => cells),
          parsed(text),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('and as raw as they came', () => {
    fc.assert(
      fc.property(anyDocument, ({ text, header, rows }) => {
        assert.deepEqual(
          byByte(text).map(({ raw }) => raw),
          [header, ...rows].map((cells) => cells.join(',')),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('and as many as CsvInspector counts, in any text', () => {
    const unit = fc.constantFrom('a', ',', '"', '\n', '\r\n', '\r', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.array(fc.nat()), (text, places) => {
        const bytes = Buffer.from(`h,i\n${text}`);
        const inspector = new CsvInspector();
        inspector.write(bytes);
        let rowCount: number | undefined;
        try {
          rowCount = inspector.end().rowCount;
        } catch (thrown) {
          assert.ok(thrown instanceof Failure);
          fc.pre(!thrown.message.includes('no header row'));
        }
        if (rowCount === undefined) assert.throws(() => split(cut(bytes, places)), Failure);
        else assert.equal(split(cut(bytes, places)).records.length, rowCount + 1);
      }),
      { numRuns: 5_000 },
    );
  });
});

suite('each record has its place', () => {
  const text = '\uFEFFa,b\r\n\r\n"1\r\n\n2",x\n3,4\r\n"5","6\n"\r7,"8\r9"\r0,';
  for (const read of [whole, byByte]) {
    test(read === whole ? 'at once' : 'byte by byte', () => {
      assert.deepEqual(
        read(text).map(({ raw, line, lineEnd }) => [raw, line, lineEnd]),
        [
          ['a,b', 1, '\r\n'],
          ['"1\r\n\n2",x', 3, '\n'],
          ['3,4', 6, '\r\n'],
          ['"5","6\n"', 7, '\r'],
          ['7,"8\r9"', 9, '\r'],
          ['0,', 11, ''],
        ],
      );
    });
  }

  test('a byte-order mark is noted', () => {
    assert.equal(split([Buffer.from(text)]).splitter.hasByteOrderMark, true);
    assert.equal(split([Buffer.from('\uFEFF')]).splitter.hasByteOrderMark, true);
    assert.equal(split([Buffer.from('a')]).splitter.hasByteOrderMark, false);
  });

  test('the first half of a line end at the very end is no text', () => {
    assert.deepEqual(
      byByte('a,b\r\n1,2\r').map(({ raw }) => raw),
      ['a,b', '1,2'],
    );
    assert.equal(whole('a,b\r\n\r').length, 1);
  });

  test('a quote that is never closed is reported with its line', () => {
    assert.throws(() => byByte('a,b\n1,2\n3,"4\n5,6\n'), /line 3: .*cut off/);
  });

  test('a record over 16 MiB is refused, with its line', () => {
    const splitter = new RecordSplitter(() => {});
    splitter.write(Buffer.from('a,b\n1,"'));
    const chunk = Buffer.alloc(8 * 1024 * 1024, 'x');
    assert.throws(() => {
      for (let chunks = 0; chunks < 10; chunks += 1) splitter.write(chunk);
    }, /line 2: .*16\.0 MiB/);
  });

  test('bytes that are no UTF-8 stay', () => {
    const latin1 = Buffer.from('Jürgen,1', 'latin1');
    const records: Buffer[] = [];
    const splitter = new RecordSplitter((bytes, start, end) =>
      records.push(Buffer.from(bytes.subarray(start, end))),
    );
    splitter.write(latin1);
    splitter.end();
    assert.deepEqual(records, [latin1]);
  });
});

suite('cells', () => {
  test('any text is what its raw cell says', () => {
    const unit = fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'Ü', '\uFEFF');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const record = `x,${quoteCell(text)},y`;
        assert.deepEqual(cellTexts(record), ['x', text, 'y']);
        assert.deepEqual(parsed(record), [['x', text, 'y']]);
      }),
    );
  });

  test('any text is the same after it was bytes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(decode(encode(text)), text);
        assert.deepEqual(Buffer.from(encode(text), 'latin1'), Buffer.from(text));
      }),
    ));

  for (const text of ['Platform Team', 'a-b_c', 'Ü', "5' disk", ''])
    test(`"${text}" is not quoted without need`, () => assert.equal(quoteCell(text), text));
});
