import { formatCount } from '../../format.ts';
import { byName, type Choice, cardsHtml, htmlText, pickedNames } from '../cards.ts';
import type { PageData } from '../page-data.ts';
import { periodsTable, type Sort, type Table, tableHtml, teamsTable } from '../tables.ts';
import { drawCharts } from './charts.ts';

/** More lines in one chart are hard to distinguish. */
const MAX_TEAMS = 6;

const data: PageData = JSON.parse(byId('data').textContent);
const picker = byId('picker') as HTMLFormElement;
const sorts: { [Id in Table['id']]?: Sort } = {};
let choice: Choice = { teams: teamsInAddress(), from: 0, to: data.periods.length - 1 };

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

/** The teams that a link to this page names. */
function teamsInAddress(): number[] {
  const names = new URLSearchParams(location.hash.slice(1)).getAll('team').slice(0, MAX_TEAMS);
  return names.map((name) => data.teams.indexOf(name)).filter((team) => team !== -1);
}

function pick(change: Partial<Choice>): void {
  const { teams, from, to } = { ...choice, ...change };
  choice = { teams, from: Math.min(from, to), to: Math.max(from, to) };
  const names = teams.map((team) => ['team', data.teams[team] ?? '']);
  history.replaceState(null, '', `#${new URLSearchParams(names)}`);
  show();
}

function show(): void {
  byId('cards').innerHTML = cardsHtml(data, choice);
  showTable('teams');
  showTable('periods');
  drawCharts(data, choice);
  for (const name of ['from', 'to'] as const)
    (picker.elements.namedItem(name) as HTMLSelectElement).value = String(choice[name]);
  for (const box of picker.querySelectorAll<HTMLInputElement>('[name=team]')) {
    box.checked = choice.teams.includes(Number(box.value));
    box.disabled = choice.teams.length >= MAX_TEAMS && !box.checked;
  }
  const names = pickedNames(data, choice);
  byId('all').hidden = choice.teams.length === 0;
  byId('picked').textContent =
    `Teams: ${names.length > 1 ? names.length : choice.teams.length > 0 ? names.join('') : 'all'}`;
  const range = [choice.from, choice.to].map((period) => data.periods[period]?.title);
  byId('status').textContent = `${names.join(', ')}, ${range.join(' – ')}`;
}

function showTable(id: Table['id']): void {
  const table = id === 'teams' ? teamsTable(data, choice) : periodsTable(data, choice);
  const place = document.getElementById(id);
  if (place !== null)
    place.innerHTML = table === undefined ? '' : tableHtml(table, sorts[id] ?? table.sort, true);
}

function makePicker(): void {
  const options = data.periods.map(
    ({ title }, index) => `<option value="${index}">${htmlText(title)}</option>`,
  );
  const boxes = [...data.teams.entries()]
    .sort(([, a], [, b]) => byName(a, b))
    .map(
      ([team, name]) =>
        `<li><label><input type="checkbox" name="team" value="${team}"> ${htmlText(name)}</label></li>`,
    );
  picker.innerHTML = `<button type="button" id="picked" popovertarget="choose"></button>
<div popover id="choose"><input type="search" placeholder="Find a team" aria-label="Find a team" autofocus>
<fieldset><legend>One team, or up to ${MAX_TEAMS} to compare</legend><ul>${boxes.join('')}</ul></fieldset>
<button type="button" popovertarget="choose">Done</button></div>
<button type="reset" id="all">All teams</button>
<label>From <select name="from">${options.join('')}</select></label>
<label>To <select name="to">${options.join('')}</select></label><p role="status" id="status"></p>`;
  picker.hidden = false;
  byId('picked').hidden = data.teams.length === 0;
}

picker.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) pick({ [target.name]: Number(target.value) });
  if (!(target instanceof HTMLInputElement) || target.name !== 'team') return;
  const others = choice.teams.filter((team) => team !== Number(target.value));
  pick({ teams: target.checked ? [...others, Number(target.value)] : others });
});
picker.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
  for (const item of picker.querySelectorAll('li'))
    item.hidden = !item.textContent.toLowerCase().includes(target.value.trim().toLowerCase());
});
picker.addEventListener('reset', (event) => {
  event.preventDefault();
  pick({ teams: [] });
});
picker.addEventListener('submit', (event) => event.preventDefault());

document.querySelector('main')?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  const { team, sort } = button?.dataset ?? {};
  if (team !== undefined) pick({ teams: [Number(team)] });
  if (sort === undefined) return;
  const id = button?.closest('section')?.id === 'teams' ? 'teams' : 'periods';
  const order = button?.closest('th')?.ariaSort;
  sorts[id] = { column: Number(sort), isDescending: order ? order === 'ascending' : sort !== '0' };
  showTable(id);
  byId(id).querySelector<HTMLElement>(`[data-sort="${sort}"]`)?.focus();
});

const made = document.querySelector<HTMLTimeElement>('footer time');
const days = Math.floor((Date.now() - Date.parse(made?.dateTime ?? '')) / 86_400_000);
if (days > 0) made?.append(` (${formatCount(days, 'day')} ago)`);
makePicker();
show();
