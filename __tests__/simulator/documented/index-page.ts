import { businessAlignment } from './business-alignment.ts';
import { type DocumentedRequest, type Page, reads } from './page.ts';

/** The path parameter `{EXPORT_TYPE}` has no list of values there; the paths stand without `/v2`, which every other page has. */
function unversioned(request: DocumentedRequest): DocumentedRequest {
  return { ...request, path: request.path.replace('/v2/', '/') };
}

const { poll, download } = reads('ba');

/** What holds for all exports. */
export const indexPage: Page = {
  title: 'Export Insights Data Using the Harness SEI API',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/export-insights',
  version: '81e20f8e410940e1272b05923bc8743b4a2d318f',
  exports: businessAlignment.exports.map(({ create }) => ({
    type: 'business-alignment',
    create: unversioned(create),
    poll: unversioned(poll),
    download: unversioned(download),
  })),
  requests: [],
};

/** Of the same page. */
export const baseUrls = {
  'Prod 1': 'https://app.harness.io/prod1/sei/api/',
  'Prod 2': 'https://app.harness.io/gratis/sei/api/',
  EU: 'https://accounts.eu.harness.io/sei/api/',
};

/** Of the same page: an identical request within this time gets the existing export. */
export const reusedForMinutes = 30;
