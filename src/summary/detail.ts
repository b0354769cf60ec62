/** How much of everything a summary shows. */
export interface Detail {
  readonly previewRows: number;
  readonly columns: number;
  readonly charts: boolean;
  readonly teams: number;
  readonly exports: number;
  readonly moreFigures: boolean;
  readonly reproduce: boolean;
  readonly comparison: boolean;
  readonly figures: boolean;
  readonly problems: number;
}

const ALL: Detail = {
  previewRows: 5,
  columns: 60,
  charts: true,
  teams: 100,
  exports: 200,
  moreFigures: true,
  reproduce: true,
  comparison: true,
  figures: true,
  problems: 50,
};

/** What is left out, step by step and for good, until a summary is small enough. */
const STEPS: readonly Partial<Detail>[] = [
  {},
  { previewRows: 0 },
  { columns: 0 },
  { teams: 20 },
  { charts: false },
  { exports: 20 },
  { moreFigures: false },
  { reproduce: false },
  { teams: 0 },
  { comparison: false },
  { figures: false },
  { exports: 5, problems: 5 },
];

/** From everything to the least, each with less than the one before. */
export const DETAILS: readonly Detail[] = STEPS.map((_, index) =>
  Object.assign({}, ALL, ...STEPS.slice(0, index + 1)),
);
