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

/** The rules for the body of a legacy report (LG of harness-export-api.md). */
export function reportRules({ strictKeys }: Style): Rule {
  const metrics = { metrics: listOf(text) };
  const dates = { dateStart: date, dateEnd: date };

  const teamReport = both(
    object({
      required: dates,
      optional: {
        collectionId: text,
        teamRefId: integer,
        granularity: oneOf(['daily', 'weekly', 'monthly']),
        productivity: object({ optional: metrics, strictKeys }),
        efficiency: object({
          optional: { ...metrics, calculationType: oneOf(['MEAN', 'MEDIAN', 'P90', 'P95']) },
          strictKeys,
        }),
      },
      strictKeys,
    }),
    inOrder('dateStart', 'dateEnd'),
    identified,
    granularityForProductivity,
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

/** `collectionId` and `teamRefId` are the same identifier, and the DORA sample sends only the second. */
const identified: Rule = (body) => {
  const collectionId = member(body, 'collectionId');
  const teamRefId = member(body, 'teamRefId');
  if (collectionId === undefined && teamRefId === undefined) return ['collectionId is required'];
  if (collectionId === undefined || teamRefId === undefined || collectionId === String(teamRefId)) return [];
  return [`teamRefId (${teamRefId}) must be the same identifier as collectionId (${collectionId})`];
};

/** Required by the table of LG; the sample that asks for efficiency alone has none. */
const granularityForProductivity: Rule = (body) =>
  member(body, 'granularity') === undefined && member(body, 'productivity') !== undefined
    ? ['granularity is required']
    : [];
