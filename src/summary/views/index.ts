import type { Selection } from '../../harness/selection.ts';
import type { Figures } from '../figures/figures.ts';
import { collectionsView } from './collections-view.ts';
import { efficiencyView, productivityView, sprintView } from './flow-views.ts';
import { investmentView } from './investment-view.ts';
import { measuresView } from './measures-view.ts';
import { statusesView } from './statuses-view.ts';
import type { View } from './view.ts';

/** The view of the export that was chosen; where its columns are not those that it needs, a plain one. */
export function viewOf(selection: Selection, figures: Figures): View {
  const { kind } = selection;
  switch (selection.kind) {
    case 'business-alignment':
      return investmentView(figures) ?? measuresView(kind, figures);
    case 'productivity':
      return productivityView(figures);
    case 'sprint':
      return sprintView(figures, selection.computationMode && UNITS[selection.computationMode]);
    case 'efficiency':
      return efficiencyView(figures);
    case 'time-in-status':
      return statusesView(figures) ?? measuresView(kind, figures);
    case 'team-report':
      return collectionsView(figures);
    case 'contributor-report':
      return { table: '', charts: [], remarks: [] };
  }
}

const UNITS = { 'story-points': 'Story points', tickets: 'Tickets' } as const;
