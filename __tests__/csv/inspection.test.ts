import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvFacts, CsvInspector } from '../../src/csv/inspection.ts';
import { Failure } from '../../src/failure.ts';

function inspect(chunks: readonly Buffer[]): CsvFacts {
  const inspector = new CsvInspector();
  for (const chunk of chunks) inspector.write(chunk);
  return inspector.end();
}

const whole = (text: string) => inspect([Buffer.from(text)]);
const byByte = (text: string) => inspect([...Buffer.from(text)].map((byte) => Buffer.from([byte])));

/** The facts that csv-parse finds. */
function oracle(document: string): CsvFacts {
  const records: string[][] = parse(document, {
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return { columns: records[0] ?? [], rowCount: records.length - 1 };
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (thrown) {
    assert.ok(thrown instanceof Failure, String(thrown));
    return thrown;
  }
  assert.fail('it was taken');
}

const unit = fc.constantFrom(
  'a',
  'Ü',
  '漢',
  '😀',
  ' ',
  ',',
  '"',
  '\n',
  '\r\n',
  "'",
  ';',
  '-',
  '0',
  '\t',
  '“',
);
const quoted = fc.string({ unit, maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`);
const plainUnit = fc.constantFrom('a', 'Ü', '漢', '😀', ' ', "'", ';', '-', '0', '\t', '“');
const plain = fc.string({ unit: plainUnit, maxLength: 8 });
/** A quote within an unquoted cell is a character like any other. */
const stray = fc
  .tuple(fc.string({ unit: plainUnit, minLength: 1, maxLength: 4 }), fc.string({ unit: plainUnit }))
  .map(([before, behind]) => `${before}"${behind}`);
const cell = fc.oneof(plain, quoted, stray);
const row = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join(','));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const csv = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    header: row,
    lines: fc.array(fc.tuple(lineEnd, fc.oneof({ weight: 4, arbitrary: row }, fc.constant('')))),
    last: fc.constantFrom('', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n'),
  })
  .map(
    ({ mark, header, lines, last }) =>
      `${mark}h,${header}${lines.map(([end, text]) => end + text).join('')}${last}`,
  );

suite('CsvInspector agrees with csv-parse', () => {
  test('about any document, cut anywhere', () => {
    fc.assert(
      fc.property(csv, fc.array(fc.nat()), (document, places) => {
        assert.deepEqual(inspect(cut(Buffer.from(document), places)), oracle(document));
      }),
      { numRuns: 2_000 },
    );
  });

  test('about any document, byte by byte', () => {
    fc.assert(
      fc.property(csv, (document) => {
        assert.deepEqual(byByte(document), oracle(document));
      }),
      { numRuns: 1_000 },
    );
  });
});

suite('rows are counted', () => {
  const rows: readonly (readonly [name: string, document: string, rowCount: number])[] = [
    ['a header alone', 'a,b', 0],
    ['a header with a line end', 'a,b\n', 0],
    ['a header with CRLF', 'a,b\r\n', 0],
    ['rows with a final line end', 'a,b\n1,2\n3,4\n', 2],
    ['rows without a final line end', 'a,b\n1,2\n3,4', 2],
    ['a last row of one character', 'a,b\n1', 1],
    ['empty lines between and at the end', 'a,b\n\n1,2\n\r\n\n3,4\n\n\n', 2],
    ['empty lines before the header', '\n\r\n\na,b\n1,2\n', 1],
    ['a line of one blank is a row', 'a,b\n \n', 1],
    ['lines that end in CR', 'a,b\r1,2\r\r3,4\r', 2],
    ['a CR within quotes', 'a,b\r"1\r2",3\r', 1],
    ['all kinds of line ends', 'a,b\n1,2\r3,4\r\n5,6', 3],
    ['a quoted cell over several lines', 'a,b\n"1\n\n2\r\n",x\n3,4\n', 2],
    ['a quoted empty cell at the end', 'a,b\n1,""', 1],
    ['doubled quotes before a line end', 'a,b\n1,"x"""\n2,y\n', 2],
    ['a cell that is one quote', 'a,b\n"""",1\n2,y\n', 2],
    ['a quote in an unquoted cell', 'a,b\n5" disk,1\n6" disk,2\n', 2],
    ['a row that begins with a quoted cell after CRLF', 'a,b\r\n"x\r\ny",1\r\n"z",2\r\n', 2],
  ];
  for (const [name, document, rowCount] of rows) {
    test(name, () => assert.equal(whole(document).rowCount, rowCount));
    test(`${name}, byte by byte`, () => assert.equal(byByte(document).rowCount, rowCount));
  }

  test('bytes that are no UTF-8 are counted all the same', () => {
    const latin1 = Buffer.from('a,b\nJürgen,1\nMünchen,2\n', 'latin1');
    assert.equal(inspect([latin1]).rowCount, 2);
  });
});

suite('columns are read', () => {
  const rows: readonly (readonly [name: string, document: string, columns: readonly string[]])[] = [
    ['without the byte-order mark', '\uFEFFTeam,Value\n', ['Team', 'Value']],
    ['from behind a byte-order mark and a quote', '\uFEFF"Team",Value\n', ['Team', 'Value']],
    [
      'with a quoted comma, quote and line end',
      '"a,b","c""d","e\r\nf"\r\n1,2,3\r\n',
      ['a,b', 'c"d', 'e\r\nf'],
    ],
    ['with empty names', 'a,,\n', ['a', '', '']],
    ['with a name twice', 'a,a\n', ['a', 'a']],
    ['with blanks kept', ' a , b \n', [' a ', ' b ']],
    ['beyond ASCII', 'Größe,漢字,😀\n', ['Größe', '漢字', '😀']],
    ['from a header without a line end', 'a,b', ['a', 'b']],
  ];
  for (const [name, document, columns] of rows) {
    test(name, () => assert.deepEqual(whole(document).columns, columns));
    test(`${name}, byte by byte`, () => assert.deepEqual(byByte(document).columns, columns));
  }

  test('from a header just below 1 MiB', () => {
    const name = 'x'.repeat(1024 * 1024 - 3);
    assert.equal(whole(`a,${name}\n1,2\n`).columns[1], name);
  });
});

suite('what is no CSV is refused', () => {
  const page = '<!DOCTYPE html>\n<html><head><title>Sign in, please</title></head></html>\n';
  const rows: readonly (readonly [name: string, document: string | Buffer, message: RegExp])[] = [
    ['HTML', page, /HTML/],
    ['HTML behind blank lines', `\r\n\n  ${page}`, /HTML/],
    ['HTML behind a byte-order mark', `\uFEFF${page}`, /HTML/],
    ['XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code><a>b,c</a></Error>', /XML/],
    ['a JSON object', '{"status":"ERROR","message":"no, sorry"}', /JSON/],
    ['a JSON object over lines', '{\n  "a": 1,\n  "b": 2\n}\n', /JSON/],
    ['JSON data, without what it says', '[{"developer": "Dev 001"}]', /JSON, not a CSV$/],
    ['a JSON array', ' [1,2,3]', /JSON/],
    ['zip', Buffer.from('504b03040a00000000002c2c0a', 'hex'), /text/],
    ['gzip', Buffer.from('1f8b08000000000000034b2c2c0a', 'hex'), /text/],
    ['UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), /text/],
    ['a header of one cell', 'Internal server error\n', /one cell.*Internal server error/],
    ['a header of one cell without a line end', 'nope', /one cell/],
    ['nothing', '', /empty/],
    ['a byte-order mark alone', '\uFEFF', /empty/],
    ['line ends alone', '\n\r\n\n', /empty/],
  ];
  for (const [name, document, message] of rows) {
    const bytes = Buffer.from(document as string);
    for (const [how, chunks] of [
      ['at once', [bytes]],
      ['byte by byte', [...bytes].map((byte) => Buffer.from([byte]))],
    ] as const) {
      test(`${name}, ${how}`, () => {
        const failure = failureOf(() => inspect(chunks));
        assert.equal(failure.code, 'bad-file');
        assert.match(failure.message, message);
      });
    }
  }

  test('a page is not worth another attempt, and the reader is told what it usually means', () => {
    const failure = failureOf(() => whole(page));
    assert.equal(failure.transient, false);
    assert.match(failure.hint ?? '', /base-url/);
  });

  test('a first line over 1 MiB, before memory has grown with it', () => {
    const inspector = new CsvInspector();
    let written = 0;
    const failure = failureOf(() => {
      for (; written < 100; written += 1) inspector.write(Buffer.alloc(64 * 1024, 'a,'));
    });
    assert.match(failure.message, /first line is longer than 1\.0 MiB/);
    assert.ok(written <= 16, `${written} chunks were taken`);
  });

  test('a first cell whose quote is never closed', () => {
    const inspector = new CsvInspector();
    const failure = failureOf(() => {
      inspector.write(Buffer.from('"'));
      for (let chunk = 0; chunk < 100; chunk += 1) inspector.write(Buffer.alloc(64 * 1024, 'a,b\n'));
    });
    assert.match(failure.message, /first line is longer/);
  });

  test('what is quoted of it is one short line', () => {
    const { message } = failureOf(() => whole(`no\u202E\t${'x'.repeat(5_000)}`));
    assert.ok(message.length < 200, `${message.length} characters`);
    assert.doesNotMatch(message, /[\u202E\t]/);
  });
});

suite('what was cut off is told from what is whole', () => {
  for (const document of ['a,b\n"1', 'a,b\n1,"', 'a,b\n1,"x""', 'a,b\n1,"x\n2,3\n4,5\n', '"a,b\n1,2\n']) {
    for (const read of [whole, byByte]) {
      test(`${JSON.stringify(document)}, ${read === whole ? 'at once' : 'byte by byte'}`, () => {
        const failure = failureOf(() => read(document));
        assert.equal(failure.code, 'bad-file');
        assert.match(failure.message, /cut off/);
        assert.equal(failure.transient, true, 'another attempt may bring the rest');
      });
    }
  }

  test('no prefix of a document in which every cell is quoted passes for more rows than it has', () => {
    const document = '"a","b"\r\n"1\r\n","2"\r\n"3","4"\r\n';
    for (let length = 0; length < document.length; length += 1) {
      const chunk = document.slice(0, length);
      try {
        assert.ok(whole(chunk).rowCount <= 2, chunk);
      } catch (thrown) {
        assert.ok(thrown instanceof Failure, chunk);
      }
    }
  });
});

test('a control character in a row gives the same result however the file is cut', () => {
  // An issue tracker lets such characters into names; only the header row has to be clean.
  const document = 'Team,Value\nPlatform\x1fTeam,1\n';
  assert.deepEqual(byByte(document), { columns: ['Team', 'Value'], rowCount: 1 });
  assert.deepEqual(whole(document), { columns: ['Team', 'Value'], rowCount: 1 });
});

test('JSON that tells of an error is quoted, JSON that may be data about people is not', () => {
  const refusal = (text: string) => {
    try {
      new CsvInspector().write(Buffer.from(text));
    } catch (thrown) {
      return (thrown as Error).message;
    }
    return '';
  };
  assert.match(refusal('{"message": "no, sorry"}'), /JSON, not a CSV: .*no, sorry/);
  assert.match(refusal('{"developers": ["Dev 001"]}'), /JSON, not a CSV$/);
});
