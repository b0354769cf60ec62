export const teamNames = [
  'Platform',
  'Checkout',
  'Payments, Fraud & Risk',
  'Search',
  'Identity',
  'Mobile Apps',
  'Data Pipelines',
  'Developer Experience',
  'Billing',
  'Notifications',
  'Observability "Lighthouse"',
  'Partner APIs',
  'Onboarding',
  'Web Storefront',
  'Machine Learning',
  'Release Engineering',
  'Growth',
  'Localization',
] as const;

export const groupNames = [
  'Commerce',
  'Core Services',
  'Customer',
  'Data & AI',
  'Infrastructure',
  'Internal Tools',
] as const;

/** Names that attack their reader. */
export const hostileNames = [
  // Logs and command files of the runner.
  'Platform\n::error::injected',
  'Platform\r\n::set-output name=rows::0',
  '::add-mask::a',
  'Platform%0A::warning::injected',
  'x<<EOF\ninjected\nEOF',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  '${{ secrets.KEY }}',
  '\u001b[31mred\u001b[0m',
  // Job summaries.
  '<img src=x onerror=alert(1)> | `cell` | **bold**',
  '[link](javascript:alert(1))',
  // CSV files and spreadsheets.
  'a,"b";c\td',
  '=HYPERLINK("https://example.com";"click")',
  '-1+1',
  '@here',
  '"',
  // Lists of inputs, and paths.
  'label=7',
  '../../etc/passwd',
  'a/b\\c:d*e?f',
  'CON',
  '.',
  // JavaScript.
  '__proto__',
  'constructor',
  // Text as such.
  '',
  ' \t ',
  ' padded ',
  'nul\u0000byte',
  'right\u202Eto left',
  'zero\u200Bwidth',
  'line\u2028separator',
  '\uFEFFbyte order mark',
  'half a pair \uD83D',
  'e\u0301quipe 👩🏽‍💻',
  '#1',
  'null',
  'Case',
  'CASE',
  'long '.repeat(60),
] as const;
