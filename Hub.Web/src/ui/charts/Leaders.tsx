import { number } from '../../i18n/format';
import type { PollView } from '../../live/views';
import { Author } from '../Author';
import { words } from './words';
import './charts.css';

interface Props { leaders: PollView['leaders']; conference: string; me?: string; most?: number }

/** Who leads the quiz, of those who let their name be shown. */
export function Leaders({ leaders, conference, me, most = 10 }: Props) {
  const text = words.value;
  const best = Object.entries(leaders ?? {}).sort((a, b) => a[1].place - b[1].place || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  if (best.length === 0) return <p class="soft">{text.nobodyRanks}</p>;
  return (
    <table class="leaders">
      <caption class="hidden">{text.leaders}</caption>
      <thead><tr><th scope="col">{text.place}</th><th scope="col">{text.name}</th><th scope="col">{text.points}</th></tr></thead>
      <tbody>
        {best.map(([person, { place, points }]) => (
          <tr key={person} class={person === me ? 'me' : undefined}>
            <td class="rank">{number(place)}</td>
            <th scope="row"><Author conference={conference} person={person} brief />{person === me && <span class="mark">{text.you}</span>}</th>
            <td>{number(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
