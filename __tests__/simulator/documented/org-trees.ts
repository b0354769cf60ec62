import type { Page } from './page.ts';

/** The one page that shows the teams of a tree. It names no organization and no project. */
export const orgTreeTeams: Page = {
  title: 'Apply Integration Settings Across Teams',
  url: 'https://developer.harness.io/docs/software-engineering-insights/harness-sei/api/update-team-settings',
  version: '50b92fb2f85477b1faffd8a19d707893798047f2',
  exports: [],
  requests: [
    {
      name: 'all teams of a tree',
      method: 'GET',
      path: '/v2/org-trees/$TREE/teams',
      query: [['there_is_no_cache', 'true']],
      headers: [['Authorization', 'Apikey $KEY']],
    },
    {
      name: 'all teams of a tree, in Python',
      method: 'GET',
      path: '/v2/org-trees/$TREE/teams',
      query: [['there_is_no_cache', 'true']],
      headers: [
        ['Authorization', 'Apikey $KEY'],
        ['Content-Type', 'application/json'],
      ],
    },
  ],
};

/** No page shows the list of trees; this is what Harness's own client sends, its misspelt parameter included. */
export const orgTreeList: Page = {
  title: 'GetOrgTrees in client/sei.go of harness/mcp-server',
  url: 'https://github.com/harness/mcp-server',
  version: '15d70629f5d97d71e86e33afa7084880a593eebc',
  exports: [],
  requests: [
    {
      name: 'list of trees',
      method: 'GET',
      path: '/v2/org-trees',
      query: [
        ['orgIdentifer', '$ORG'],
        ['projectIdentifier', '$PROJECT'],
        ['pageIndex', '0'],
        ['pageSize', '50'],
      ],
      headers: [['Authorization', 'ApiKey $KEY']],
    },
  ],
};
