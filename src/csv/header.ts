import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import { hasKnownColumn } from '../harness/find-column.ts';
import { cellNumber } from './cell-number.ts';
import { cellTexts, holdsAddress } from './cells.ts';

/** A day, with or without a time. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/;

/** The column names in a header row, which comes without its line end. Throws a Failure (`bad-file`) if it cannot be a header. */
export function headerColumns(record: Buffer, quotesErrorPages: boolean): string[] {
  const text = record.toString();
  refuseOtherFormats(text, quotesErrorPages);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) {
    throw new Failure('bad-file', 'the file is not text: its first line holds control characters');
  }
  const columns = cellTexts(text);
  const fault = headerFault(columns, text);
  if (fault !== undefined) throw noHeader(fault);
  return columns;
}

const OTHER_SEPARATORS = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** What separates more cells than commas do; a name may hold it as well, so that one of those has to be known. */
function otherSeparators(columns: readonly string[], text: string): string | undefined {
  return Object.entries(OTHER_SEPARATORS).find(([separator]) => {
    const cells = text.split(separator);
    return cells.length > columns.length && (columns.length < 2 || hasKnownColumn(cells));
  })?.[1];
}

/** Why these cells cannot be column names, as the end of "the first line is no header row: …". */
function headerFault(columns: readonly string[], text: string): string | undefined {
  if (/^sep=/i.test(columns[0] ?? '')) return 'it is a "sep=" line, a hint for spreadsheets';
  const separators = otherSeparators(columns, text);
  if (separators !== undefined) return `its cells are separated by ${separators}, and commas are expected`;
  if (columns.length < 2) return 'it has one cell';
  if (columns.filter((name) => name.trim() === '').length > 1) return 'several of its cells are empty';
  const number = columns.findIndex((name) => typeof cellNumber(name) === 'number');
  if (number !== -1) return `its cell ${number + 1} is a number`;
  const date = columns.findIndex((name) => DATE.test(name.trim()));
  if (date !== -1) return `its cell ${date + 1} is a date`;
  const address = columns.findIndex(holdsAddress);
  return address === -1 ? undefined : `its cell ${address + 1} is an e-mail address`;
}

export function noHeader(fault: string): Failure {
  return new Failure('bad-file', `the first line is no header row: ${fault}`);
}

/** Problems of a header that is accepted nevertheless, for a warning. */
export function headerOddities(columns: readonly string[]): string[] {
  const identities = columnIdentities(columns);
  const doubled = columns.filter((_, at) => identities[at]?.startsWith('2 '));
  return [
    ...doubled.slice(0, 5).map((name) => `several columns are called "${quoteForeign(name, 60)}"`),
    ...(columns.at(-1)?.trim() === '' ? ['the last column has no name'] : []),
  ];
}

/** Throws a Failure (`bad-file`) if the file begins like a page or JSON; quotes it if allowed. */
export function refuseOtherFormats(text: string, quotesErrorPages: boolean): void {
  const beginning = text.trimStart();
  if (beginning.startsWith('<<<<<<< '))
    throw new Failure('bad-file', 'the file has the marks of a merge conflict, which has to be resolved');
  if (beginning.startsWith('version https://git-lfs.github.com/')) {
    throw new Failure('bad-file', 'the file is a pointer of Git LFS in place of the CSV', {
      hint: 'Give actions/checkout the input lfs: true.',
    });
  }
  const quote = (maxLength?: number) => (quotesErrorPages ? `: ${quoteForeign(beginning, maxLength)}` : '');
  if (beginning.startsWith('<')) {
    throw new Failure('bad-file', `the file is an HTML or XML page, not a CSV${quote(120)}`, {
      hint: 'If a server sent it in place of data, base-url may not be that of your cluster, or a proxy answered.',
    });
  }
  if (/^[{[]/.test(beginning)) {
    // A server's error is worth quoting; data may be about people, and many read the log.
    const isError =
      beginning.startsWith('{') &&
      /"(?:error|errors|message|code|detail)"\s*:/i.test(beginning.slice(0, 500));
    throw new Failure('bad-file', `the file is JSON, not a CSV${isError ? quote() : ''}`);
  }
}

/** Each name with its occurrence, so that the second column of a name differs from the first. */
export function columnIdentities(columns: readonly string[]): string[] {
  const occurrences = new Map<string, number>();
  return columns.map((name) => {
    const occurrence = (occurrences.get(name) ?? 0) + 1;
    occurrences.set(name, occurrence);
    return `${occurrence} ${name}`;
  });
}
