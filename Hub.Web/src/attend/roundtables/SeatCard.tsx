import { clock } from '../../i18n/format';
import { nameOf } from '../../live/names';
import type { Roundtable } from '../../live/roundtables';
import { Icon, type IconName } from '../../ui/Icon';
import type { TableKind } from '../../live/matchViews';
import { words } from './words';

const icons: Record<TableKind, IconName> = { physical: 'hall', hybrid: 'screen', virtual: 'remote' };
const A_MINUTE = 60_000;

interface Props { conference: string; round: string; start: string | undefined; minutes: number; zone: string | undefined; table: Roundtable | undefined; people: readonly string[]; someone: string }

/** Where one sits in a round, and with whom. */
export function SeatCard({ conference, round, start, minutes, zone, table, people, someone }: Props) {
  const text = words.value;
  const isCall = table?.location?.startsWith('https://') === true;
  return (
    <article class="meeting card" aria-label={text.round(round)}>
      <p class="time">{start && <><time dateTime={start}>{clock(start, zone)}</time><span class="end">{clock(Date.parse(start) + minutes * A_MINUTE, zone)}</span></>}</p>
      <div class="stack tight">
        <p><strong>{text.round(round)}{table && `: ${table.name}`}</strong></p>
        {table?.topic && <p>{table.topic}</p>}
        <p class="meta">
          {table && <span class="kind"><Icon name={icons[table.kind]} />{text.kinds[table.kind]}</span>}
          {table?.location && (isCall ? <a href={table.location} target="_blank" rel="noreferrer">{text.join}</a> : <span>{table.location}</span>)}
        </p>
        {people.length === 0 ? <p class="soft">{text.alone}</p> : (
          <ul class="with" aria-label={text.with}>
            {people.map(person => {
              const named = nameOf(conference, person);
              return <li key={person}><strong>{named === undefined ? '…' : named?.name ?? someone}</strong>{named?.organisation && <span>, {named.organisation}</span>}{person === table?.host && <> <span class="badge stage">{text.host}</span></>}</li>;
            })}
          </ul>
        )}
      </div>
    </article>
  );
}
