import type { SimulatedExport } from './export.ts';
import { type Dialect, defaultsOf, switches } from './switches.ts';

/** Why and how a job ends without a file. */
export interface JobFailure {
  /** Default `failed`. Only productivity documents `cancelled`. */
  readonly status?: 'failed' | 'cancelled';
  readonly reason: string;
  /** Key of the reason in the poll answer. Default `error` for productivity (PR), `message` for the others. */
  readonly key?: 'error' | 'message';
}

/** How the server speaks, and how its jobs end. */
export interface Style extends Dialect {
  /** `natural`: as many rows as teams, people and periods make. A number: exactly so many. Default `natural`. */
  readonly rows: 'natural' | number;
  /** Exports with a header and no row; if `true`, also legacy reports of 0 bytes. Default false. */
  readonly emptyExports: boolean | ((job: SimulatedExport) => boolean);
  /** Jobs that end without a file. Default none. */
  readonly failWith: JobFailure | ((job: SimulatedExport) => JobFailure | undefined) | undefined;
  /** A status word that is no documented one, reported for ever once a job is queued no longer. Default none. */
  readonly unknownStatus: string | undefined;
  /** Downloads end some time after an export's completion, and answer this then. Default never. */
  readonly expiry: { readonly afterMs: number; readonly status: 404 | 410 } | undefined;
}

export const defaultStyle: Style = {
  ...defaultsOf(switches),
  rows: 'natural',
  emptyExports: false,
  failWith: undefined,
  unknownStatus: undefined,
  expiry: undefined,
};
