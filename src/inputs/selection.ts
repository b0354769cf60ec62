import type { JsonObject, Selection } from '../harness/selection.ts';
import { isShared, type SharedName, type Values } from './schema.ts';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
type SelectionOf<Given> = Given extends Values
  ? { kind: Given['export']; overrides: JsonObject } & {
      [Name in Exclude<keyof Given & string, SharedName> as Camel<Name>]: Given[Name];
    }
  : never;

/** What to export, by the names that requests have for it. */
export function selectionOf(values: Values): Selection {
  const own = Object.entries(values)
    .filter(([name, value]) => !isShared(name) && value !== undefined)
    .map(([name, value]) => [name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]);
  const selection = {
    kind: values.export,
    overrides: values['request-overrides'] ?? {},
    ...Object.fromEntries(own),
  };
  return selection as SelectionOf<Values>;
}
