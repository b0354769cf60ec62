import { CATALOGUE, type ExportKind } from './catalogue.ts';
import type { JsonObject, JsonValue } from './selection.ts';

/** What overrides put in the place of what an export is of: absent where they leave it alone, null where they remove it. */
export interface Overridden {
  readonly start?: JsonValue;
  readonly end?: JsonValue;
  readonly teamId?: JsonValue;
  readonly orgTreeName?: JsonValue;
}

/** Where the bodies hold it: of the exports (BA, PR, SP, EF, TS), and of the legacy reports, which hold the team twice (LG). */
type Path = readonly string[];
const PLACES: Readonly<Record<'export' | 'report', Readonly<Record<keyof Overridden, readonly Path[]>>>> = {
  export: {
    start: [['dateRange', 'start']],
    end: [['dateRange', 'end']],
    teamId: [['scope', 'teamId']],
    orgTreeName: [['scope', 'orgTreeName']],
  },
  report: {
    start: [['dateStart']],
    end: [['dateEnd']],
    teamId: [['collectionId'], ['teamRefId']],
    orgTreeName: [],
  },
};

/** What input request-overrides changes of the dates, the team and the tree of a request. */
export function overriddenBy(kind: ExportKind, overrides: JsonObject): Overridden {
  const places = Object.entries(PLACES[CATALOGUE[kind].protocol]);
  const found = places.flatMap(([name, paths]) => {
    const values = paths.map((path) => valueAt(overrides, path)).filter((value) => value !== undefined);
    return values.length === 0 ? [] : [[name, values[0]]];
  });
  return Object.fromEntries(found);
}

/** What a patch puts at the path; what is put in the place of an object above it takes all of that away. */
function valueAt(patch: JsonValue, path: readonly string[]): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return patch;
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return null;
  const value = Object.hasOwn(patch, key) ? (patch as JsonObject)[key] : undefined;
  return value === undefined ? undefined : valueAt(value, rest);
}
