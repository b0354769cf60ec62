import {
  both,
  date,
  flag,
  inOrder,
  integer,
  isObject,
  listOf,
  member,
  object,
  oneOf,
  type Rule,
  text,
} from './rules.ts';
import type { Style } from './style.ts';

/** The rules for the body of a legacy report (LG). */
export function reportRules({ unknownKeys }: Style): Rule {
  const strictKeys = unknownKeys === 'refused';
  const metrics = { metrics: listOf(text) };
  const dates = { dateStart: date, dateEnd: date };
  const granularity = oneOf(['daily', 'weekly', 'monthly']);

  const teamReport = both(
    object({
      required: dates,
      optional: {
        collectionId: text,
        teamRefId: integer,
        granularity,
        productivity: object({ optional: metrics, strictKeys }),
        efficiency: object({
          optional: { ...metrics, calculationType: oneOf(['MEAN', 'MEDIAN', 'P90', 'P95']) },
          strictKeys,
        }),
        // LG's first curl line takes these along from V2; no table has them.
        metricGroups: listOf(text),
        options: object({ optional: { metricLevel: text, granularity }, strictKeys }),
      },
      strictKeys,
    }),
    inOrder('dateStart', 'dateEnd'),
    identified,
    granularityWithCollection,
  );

  const contributorReport = both(
    object({
      required: {
        collectionId: text,
        ...dates,
        granularity: oneOf(['DAILY', 'WEEKLY', 'MONTHLY']),
        productivityContributors: object({ optional: metrics, strictKeys }),
      },
      optional: { includeRatings: flag },
      strictKeys,
    }),
    inOrder('dateStart', 'dateEnd'),
  );

  return (body, path) =>
    isObject(body) && 'productivityContributors' in body
      ? contributorReport(body, path)
      : teamReport(body, path);
}

/** `collectionId` and `teamRefId` are the same identifier, and LG's curl lines send only the second. */
const identified: Rule = (body) => {
  const collectionId = member(body, 'collectionId');
  const teamRefId = member(body, 'teamRefId');
  if (collectionId === undefined && teamRefId === undefined) return ['collectionId is required'];
  if (collectionId === undefined || teamRefId === undefined || collectionId === String(teamRefId)) return [];
  return [`teamRefId (${teamRefId}) must be the same identifier as collectionId (${collectionId})`];
};

/**
 * LG's table marks collectionId and granularity required. Its curl lines have neither: they are of an older edition, which
 * knows teamRefId alone and calls weekly the default.
 */
const granularityWithCollection: Rule = (body) =>
  member(body, 'collectionId') !== undefined && member(body, 'granularity') === undefined
    ? ['granularity is required']
    : [];
