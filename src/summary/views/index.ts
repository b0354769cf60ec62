import type { Figures } from '../figures/figures.ts';
import { investmentView } from './investment-view.ts';
import { efficiencyView, measuresView, productivityView, sprintView } from './measures-view.ts';
import { statusesView } from './statuses-view.ts';
import type { View } from './view.ts';

/** The view of the export that was chosen; where its columns are not those that it needs, a plain one. */
export function viewOf(figures: Figures): View {
  switch (figures.kind) {
    case 'business-alignment':
      return investmentView(figures) ?? measuresView(figures);
    case 'productivity':
      return productivityView(figures);
    case 'sprint':
      return sprintView(figures);
    case 'efficiency':
      return efficiencyView(figures);
    case 'time-in-status':
      return statusesView(figures) ?? measuresView(figures);
    case 'team-report':
    case 'contributor-report':
      return measuresView(figures);
  }
}
