import { cellTexts } from './cells.ts';
import { rowsOf } from './rows.ts';

/** Gives the cells of each row after the header to `onRow`, unquoted and in their order, until that returns false. */
export async function readRows(
  file: { readonly path: string; readonly name: string },
  onRow: (cells: readonly string[]) => boolean,
  signal: AbortSignal,
): Promise<void> {
  let goesOn = true;
  const ends: number[] = [];
  const rows = rowsOf(
    file,
    (bytes, start, end, { hasQuotedCell }) => {
      if (!goesOn) return;
      goesOn = onRow(
        hasQuotedCell ? cellTexts(bytes, start, end, ends) : bytes.toString('utf8', start, end).split(','),
      );
    },
    signal,
  );
  for await (const _ of rows) if (!goesOn) return;
}
