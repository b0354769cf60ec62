import { Failure } from '../failure.ts';
import { quoteForeign } from '../format.ts';
import { cellTexts } from './cells.ts';

/** The columns that a header row names, given without its line end. Throws a Failure (`bad-file`) where it is none. */
export function headerColumns(record: Buffer): string[] {
  const text = record.toString();
  refuseOtherFormats(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (/[\x00-\x08\x0e-\x1f]/.test(text)) {
    throw new Failure('bad-file', 'the file is not text: its first line holds control characters');
  }
  const columns = cellTexts(text);
  if (columns.length < 2) {
    throw new Failure(
      'bad-file',
      `the first line is no header row, it has one cell: ${quoteForeign(text, 120)}`,
    );
  }
  return columns;
}

/** Throws a Failure (`bad-file`) if the beginning of a file is that of a page or of JSON. */
export function refuseOtherFormats(text: string): void {
  const beginning = text.trimStart();
  if (beginning.startsWith('<')) {
    throw new Failure(
      'bad-file',
      `the file is an HTML or XML page, not a CSV: ${quoteForeign(beginning, 120)}`,
      {
        hint: 'A page in place of data usually means that base-url is not that of your cluster, or that a proxy answered.',
      },
    );
  }
  if (beginning.startsWith('{') || beginning.startsWith('[')) {
    // What a server says of an error is worth a quote; data may be about people, and the log is read by many.
    const isError =
      beginning.startsWith('{') &&
      /"(?:error|errors|message|code|detail)"\s*:/i.test(beginning.slice(0, 500));
    throw new Failure(
      'bad-file',
      `the file is JSON, not a CSV${isError ? `: ${quoteForeign(beginning)}` : ''}`,
    );
  }
}
