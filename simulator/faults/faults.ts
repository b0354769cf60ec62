import type { RecordedRequest } from '../http/request.ts';
import type { Effect } from './effect.ts';

/** Which requests fail, and how. */
export interface Fault<Route extends string> {
  readonly on: Route | readonly Route[];
  /** Narrows `on`, for instance to one team. */
  readonly when?: (request: RecordedRequest<Route>) => boolean;
  /** How many matching requests are let through first. Default 0. */
  readonly after?: number;
  /** How many matching requests fail then. Default 1; `Infinity` for all. */
  readonly times?: number;
  readonly do: Effect;
}

export interface Faults<Route extends string> {
  /** `hits` counts how often the fault has struck, so that a test can tell that it did. */
  add(fault: Fault<Route>): { readonly hits: number };
  clear(): void;
}

export interface FaultRegistry<Route extends string> extends Faults<Route> {
  /** The effect that `request` suffers: of several the one that was added first. */
  strike(request: RecordedRequest<Route>): Effect | undefined;
}

export function createFaults<Route extends string>(): FaultRegistry<Route> {
  let planned: { fault: Fault<Route>; matches: number; hits: number }[] = [];

  const matches = (fault: Fault<Route>, request: RecordedRequest<Route>): boolean => {
    const routes: readonly string[] = typeof fault.on === 'string' ? [fault.on] : fault.on;
    return request.route !== undefined && routes.includes(request.route) && (fault.when?.(request) ?? true);
  };

  return {
    add(fault) {
      const entry = { fault, matches: 0, hits: 0 };
      planned.push(entry);
      return entry;
    },
    clear() {
      planned = [];
    },
    strike(request) {
      let effect: Effect | undefined;
      for (const entry of planned) {
        if (!matches(entry.fault, request)) continue;
        entry.matches += 1;
        const { after = 0, times = 1 } = entry.fault;
        if (effect !== undefined || entry.matches <= after || entry.hits >= times) continue;
        entry.hits += 1;
        effect = entry.fault.do;
      }
      return effect;
    },
  };
}
