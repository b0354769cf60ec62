import type { ExportKind } from '../../harness/catalogue.ts';
import { readableName } from '../../harness/column-words.ts';
import { type Column, findColumn, unknownMeasure } from '../../harness/find-column.ts';

export { readableName };

/** What is known of a measure, from the table or else from its name. */
export function measureOf(kind: ExportKind, column: string): Column {
  return findColumn(column, kind) ?? unknownMeasure(column);
}
