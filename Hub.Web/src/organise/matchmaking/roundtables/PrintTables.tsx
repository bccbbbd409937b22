import { useSignal } from '@preact/signals';
import { clock, day } from '../../../i18n/format';
import { inOrder, type StaffRoundtablesView } from '../../../live/roundtables';
import { Choice } from '../../../ui/Choice';
import { nameText, namesText } from '../Face';
import '../print/print.css';
import type { At } from './commands';
import { words } from './words';

interface Props { at: At; view: StaffRoundtablesView; title: string; zone: string | undefined }
interface Line { round: string; start: string; where: string; who: readonly string[] }
interface Sheet { id: string; name: string; about: string; lines: readonly Line[] }

/** The seating on paper: a sheet for each table, or for each person. */
export function PrintTables({ at, view, title, zone }: Props) {
  const text = words.value.print;
  const of = useSignal<'none' | 'tables' | 'people'>('none');
  const sheets = of.value === 'tables' ? tableSheets(view) : of.value === 'people' ? personSheets(view, at) : [];
  return (
    <section class="stack" aria-labelledby="printing">
      <div class="card stack no-print">
        <h2 id="printing">{text.title}</h2>
        <Choice legend={text.sheets} value={of.value} onChange={it => void (of.value = it)} options={[['none', text.none], ['tables', text.tables], ['people', text.people]]} />
        {sheets.length > 0 && <p><button type="button" class="button primary" onClick={() => print()}>{text.print(sheets.length)}</button></p>}
      </div>
      <div class="sheets">
        {sheets.map(sheet => (
          <article key={sheet.id} class="sheet" aria-label={sheet.name}>
            <header><p class="event">{title}, {day(Object.values(view.times ?? {})[0] ?? 0, zone)}</p><h3>{sheet.name}</h3>{sheet.about && <p class="about">{sheet.about}</p>}</header>
            <table>
              <thead><tr><th scope="col">{text.round}</th>{of.value === 'people' && <th scope="col">{text.table}</th>}<th scope="col">{of.value === 'people' ? text.with : text.seated}</th></tr></thead>
              <tbody>{sheet.lines.map(line => <tr key={line.round}><th scope="row">{line.round} · {clock(line.start, zone)}</th>{of.value === 'people' && <td><strong>{line.where}</strong></td>}<td>{namesText(at.conference, line.who)}</td></tr>)}</tbody>
            </table>
            <footer>{view.published?.same ? text.stamp(view.published.number) : text.draft}</footer>
          </article>
        ))}
      </div>
    </section>
  );
}

const rounds = (view: StaffRoundtablesView): [string, string][] => Object.entries(view.times ?? {}).sort((a, b) => Number(a[0]) - Number(b[0]));
const seatedAt = (view: StaffRoundtablesView, round: string, table: string): string[] => Object.entries(view.seating?.[round] ?? {}).filter(([, at]) => at === table).map(([person]) => person);

const tableSheets = (view: StaffRoundtablesView): Sheet[] => inOrder(view.tables).map(([id, table]) => ({
  id, name: table.name, about: [table.topic, table.location].filter(Boolean).join(' · '),
  lines: rounds(view).map(([round, start]) => ({ round, start, where: table.name, who: seatedAt(view, round, id) })),
}));

function personSheets(view: StaffRoundtablesView, { conference }: At): Sheet[] {
  const people = [...new Set(rounds(view).flatMap(([round]) => Object.keys(view.seating?.[round] ?? {})))];
  return people.map(person => ({
    id: person, name: nameText(conference, person), about: '',
    lines: rounds(view).flatMap(([round, start]): Line[] => {
      const table = view.seating?.[round]?.[person];
      return table ? [{ round, start, where: [view.tables?.[table]?.name ?? table, view.tables?.[table]?.location].filter(Boolean).join(', '), who: seatedAt(view, round, table).filter(it => it !== person) }] : [];
    }),
  })).sort((a, b) => a.name.localeCompare(b.name, words.value.locale));
}
