import * as z from 'zod/mini';

/** Text that says something; an empty one is as good as none. */
export const spoken = z.pipe(
  z.string(),
  z.transform((value) => (value.trim() === '' ? undefined : value)),
);
/** A field that is left out of account when it is of another type than documented. */
export const text = z.catch(z.optional(spoken), undefined);
