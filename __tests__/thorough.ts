/**
 * Set by `.ci/run`, not by `npm test`: the tables of faults and of dialects, which run in the process, run against the bundle as well, and
 * properties are tried on all of their examples.
 */
export const isThorough = process.env.THOROUGH === 'true';

/** How many examples of a property are tried: all of them, or a quarter. Only for properties whose examples take their time. */
export const examples = (all: number): number => (isThorough ? all : Math.ceil(all / 4));
