import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { headerOddities } from '../../src/csv/header.ts';
import {
  type CsvFacts,
  CsvInspector,
  describeRaggedRows,
  type InspectionOptions,
} from '../../src/csv/inspection.ts';
import { Failure } from '../../src/failure.ts';

function inspect(chunks: readonly Buffer[]): CsvFacts {
  const inspector = new CsvInspector();
  for (const chunk of chunks) inspector.write(chunk);
  return inspector.end();
}

const whole = (text: string) => inspect([Buffer.from(text)]);
const byByte = (text: string) => inspect([...Buffer.from(text)].map((byte) => Buffer.from([byte])));

/** The facts that csv-parse finds. */
function oracle(document: string) {
  const records: string[][] = parse(document, {
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const [columns = [], ...rows] = records;
  const isRagged = (cells: readonly string[]) => cells.length !== columns.length;
  const ragged = rows.filter(isRagged).length;
  return {
    columns,
    rowCount: rows.length,
    ragged,
    longer: rows.filter((row) => row.length > columns.length).length,
  };
}

function agree(document: string, chunks: readonly Buffer[]): void {
  const { columns, rowCount, ragged, longer } = oracle(document);
  if (2 * longer > rowCount) {
    assert.match(failureOf(() => inspect(chunks)).message, /most of the rows below it have more cells/);
    return;
  }
  const facts = inspect(chunks);
  assert.deepEqual([facts.columns, facts.rowCount], [columns, rowCount]);
  assert.equal(facts.raggedRows?.count ?? 0, ragged);
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
    header: fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 4 }),
    lines: fc.array(fc.tuple(lineEnd, fc.oneof({ weight: 4, arbitrary: row }, fc.constant('')))),
    last: fc.constantFrom('', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n'),
  })
  .map(
    ({ mark, header, lines, last }) =>
      `${mark}h,${header.map((name) => name.replace(/^"?/, '$&h')).join(',')}${lines.map(([end, text]) => end + text).join('')}${last}`,
  );

suite('CsvInspector agrees with csv-parse', () => {
  test('about any document, cut anywhere', () => {
    fc.assert(
      fc.property(csv, fc.array(fc.nat()), (document, places) => {
        agree(document, cut(Buffer.from(document), places));
      }),
      { numRuns: 2_000 },
    );
  });

  test('about any document, byte by byte', () => {
    fc.assert(
      fc.property(csv, (document) => {
        agree(
          document,
          [...Buffer.from(document)].map((byte) => Buffer.from([byte])),
        );
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
    ['with an empty name', 'a,b,\n', ['a', 'b', '']],
    ['with a name twice', 'a,a\n', ['a', 'a']],
    ['with blanks kept', ' a , b \n1,2\n', [' a ', ' b ']],
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
    ['a header of one cell', 'Internal server error\n', /one cell$/],
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

  test('a page is not retried, and the hint says what it usually means', () => {
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
    const { message } = failureOf(() => whole(`<no\u202E\t${'x'.repeat(5_000)}`));
    assert.ok(message.length < 200, `${message.length} characters`);
    assert.doesNotMatch(message, /[\u202E\t]/);
  });
});

suite('a file that is cut off is distinguished from a whole one', () => {
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
  const header = { raw: 'Team,Value', lineEnd: '\n', hasByteOrderMark: false };
  assert.deepEqual(byByte(document), { columns: ['Team', 'Value'], header, rowCount: 1 });
  assert.deepEqual(whole(document), { columns: ['Team', 'Value'], header, rowCount: 1 });
});

test('JSON with an error is quoted, JSON that may be data about people is not', () => {
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

test('a snapshot with the marks of a merge conflict is named as that', () =>
  assert.match(failureOf(() => whole('<<<<<<< HEAD\na,b\n1,2\n=======\n')).message, /merge conflict/));

test('a pointer of Git LFS is named as that', () =>
  assert.match(
    failureOf(() => whole('version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12\n')).sentence,
    /Git LFS.*lfs: true/,
  ));

suite('a header is refused by what speaks against it', () => {
  const rows = 'A,2026-01-01,1\nB,2026-02-01,2\n';
  for (const [what, document, says] of [
    ['a number', `Platform,2026-01-01,5\n${rows}`, /its cell 3 is a number/],
    ['a negative number', `Platform,x,-0.5\n${rows}`, /its cell 3 is a number/],
    ['a quoted number', `"Platform","x","1e3"\n${rows}`, /its cell 3 is a number/],
    ['a date', `Platform,2026-01-01,n/a\n${rows}`, /its cell 2 is a date/],
    ['a time', `Platform,2026-01-01T10:00:00Z,n/a\n${rows}`, /its cell 2 is a date/],
    ['a date of another kind', `Platform,x,31/12/2026\n${rows}`, /its cell 3 is a date/],
    ['an address', `Platform,High,a@octo-org.example\n${rows}`, /its cell 3 is an e-mail address/],
    ['several empty cells', `Report,,\n${rows}`, /several of its cells are empty/],
    ['several blank cells', `Report, ,\t\n${rows}`, /several of its cells are empty/],
    ['fewer cells than the rows', `Engineering report, 2026\n${rows}`, /number|more cells/],
    [
      'a title',
      `Engineering report, Q1\nTeam,Start,Points\n${rows}`,
      /most of the rows below it have more cells/,
    ],
    ['a line for spreadsheets', `sep=,\nTeam,Start,Points\n${rows}`, /"sep=" line/],
    ['semicolons', 'Team;Start;Points\nA;2026-01-01;1,5\n', /separated by semicolons/],
    ['semicolons beside a comma', 'Team;Lead time, days;CFR\nA;4,5;1\n', /separated by semicolons/],
    ['tabs', 'Team\tStart\tPoints\nA\t2026-01-01\t1\n', /separated by tabs/],
    ['vertical bars', 'Team|Start\nA|2026-01-01\n', /separated by vertical bars/],
    ['one of semicolons', `SEP=;\nTeam,Start,Points\n${rows}`, /"sep=" line/],
    ['a sentence', 'Internal error, please try again later', /a sentence/],
    ['a sentence with a line end', 'Sorry, no data, or none yet.\n', /a sentence/],
  ] as const) {
    for (const read of [whole, byByte])
      test(`${what}, ${read === whole ? 'at once' : 'byte by byte'}`, () => {
        const { code, message } = failureOf(() => read(document));
        assert.equal(code, 'bad-file');
        assert.match(message, says);
        assert.match(message, /^the first line is no header row: /);
        assert.doesNotMatch(message, /Platform|Report|Sorry|Internal/, 'what it holds is not quoted');
      });
  }
  for (const [what, document] of [
    ['columns that nobody knows', 'Foo,Bar baz,Qux_42\n1,2,3\n'],
    ['months as columns', 'Team,2026-01,2026-02\nA,1,2\n'],
    ['one empty cell', 'Team,Points,\nA,1,\n'],
    ['a name twice', 'Team,Team\nA,1\n'],
    ['blanks and small letters above rows', 'team, start, points\nA,x,1\n'],
    ['capitals behind blanks, and no rows', 'Team, Start\n'],
    ['more cells than a few rows', 'Team,Start\nA,1,2\nB,1\nC,1\n'],
  ] as const)
    test(`${what} are a header`, () => assert.ok(whole(document).columns.length > 1));

  test('the oddities of an accepted header are listed', () => {
    assert.deepEqual(headerOddities(['Team', 'Points']), []);
    assert.deepEqual(headerOddities(['Team', 'P', 'P', 'P', '']), [
      'several columns are called "P"',
      'the last column has no name',
    ]);
  });
});

suite('rows of another number of cells', () => {
  test('are counted, and the first is named by its line', () => {
    const { raggedRows } = whole('a,b,c\n"x\ny",1,2\n1,2\n3,4,5\n1,2,3,4\n');
    assert.deepEqual(raggedRows, { count: 2, firstLine: 4, complete: true });
    assert.equal(
      describeRaggedRows({ count: 2, firstLine: 4, complete: true }),
      '2 rows have another number of cells than the header, the first in line 4',
    );
  });
  test('commas in quotes are no cells', () => assert.equal(whole('a,b\n"1,2",3\n').raggedRows, undefined));

  const chunk = Buffer.from(`1,2,${'3'.repeat(1_000)}\n`.repeat(1_200));
  const large = (options: InspectionOptions) => {
    const inspector = new CsvInspector(options);
    inspector.write(Buffer.from('a,b,c\n1,2\n'));
    for (let chunks = 0; chunks < 29; chunks += 1) inspector.write(chunk);
    inspector.write(Buffer.from('1,2\n3,4,5\n'));
    return inspector.end().raggedRows;
  };
  test('are counted in the first 32 MiB, and the warning says that there is more', () => {
    const ragged = large({ checksAllRows: false, quotesErrorPages: true });
    assert.deepEqual(ragged, { count: 1, firstLine: 2, complete: false });
    assert.match(describeRaggedRows(ragged), /^1 row has .*line 2; only the first 32\.0 MiB were checked$/);
  });
  test('are all counted if asked for', () =>
    assert.deepEqual(large({ checksAllRows: true, quotesErrorPages: true }), {
      count: 2,
      firstLine: 2,
      complete: true,
    }));
});

suite('a column of addresses', () => {
  const rows = (count: number, cell: (row: number) => string) =>
    `Team,Who\n${Array.from({ length: count }, (_, row) => `A,${cell(row)}\n`).join('')}`;
  for (const [what, document, expected] of [
    ['is found by its cells', rows(10, (row) => `dev-${row}@octo-org.example`), ['Who']],
    ['is found in quotes', rows(10, (row) => `"dev-${row}@octo-org.example"`), ['Who']],
    ['is found beside names', rows(10, (row) => `Dev ${row} <d${row}@o.example>`), ['Who']],
    ['is found where cells have several', rows(10, () => '"a@o.example, b@o.example"'), ['Who']],
    ['is found as links', rows(10, () => 'mailto:a@o.example'), ['Who']],
    ['is none of repositories', rows(10, () => 'git@github.com:octo-org/octo-repo.git'), undefined],
    ['is none of links with a user', rows(10, () => 'https://me@dev.example/octo'), undefined],
    ['is found though some are missing', rows(10, (row) => (row % 3 === 0 ? `d@o.example` : '')), ['Who']],
    ['is found by the first 1,000 rows', rows(3_000, (row) => (row < 900 ? 'd@o.example' : 'x')), ['Who']],
    ['is none where few are', rows(10, (row) => (row < 4 ? 'd@o.example' : 'x')), undefined],
    ['is none of other texts', rows(10, () => 'platform @ octo-org, berlin'.replace(',', ';')), undefined],
  ] as const)
    test(what, () => assert.deepEqual(whole(document).addressColumns, expected));
});

test('an error page is not quoted where it may be about people', () => {
  const inspector = () => new CsvInspector({ checksAllRows: false, quotesErrorPages: false });
  for (const page of [
    '{"message": "no, Dev 001"}',
    '<p>Dev 001</p>',
    '<?xml version="1.0"?><n>Dev 001</n>',
  ]) {
    const { message } = failureOf(() => inspector().write(Buffer.from(page)));
    assert.match(message, /not a CSV$/);
  }
  const behindBlanks = failureOf(() => {
    const reader = inspector();
    reader.write(Buffer.from('\n'));
    reader.write(Buffer.from('<p>Dev 001,</p>\n'));
  });
  assert.doesNotMatch(behindBlanks.message, /Dev/);
});
