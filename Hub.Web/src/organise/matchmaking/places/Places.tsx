import { useHeading } from '../../../ui/hooks';
import { entries } from '../../../live/programme';
import type { PageProps } from '../Matchmaking';
import { useCareful } from '../touching';
import { words } from '../words';
import { Orphans, SessionRounds } from './Rounds';
import { Tables } from './Tables';

/** When and where: rounds of each matchmaking session, and tables. */
export function Places({ conference, programme, view }: PageProps) {
  const text = words.value.places;
  const heading = useHeading(text.title, programme.about?.title);
  const careful = useCareful(conference);
  const sessions = entries(programme).filter(session => session.kind === 'matchmaking');
  const at = { conference, view, zone: programme.about?.timeZone, careful: careful.attempt };
  return (
    <div class="stack wide">
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      <section class="stack" aria-labelledby="rounds">
        <h2 id="rounds">{text.rounds}</h2>
        {sessions.length === 0 && <p class="empty">{text.noSession}</p>}
        {sessions.map(session => <SessionRounds key={session.id} at={at} session={session} />)}
        <Orphans at={at} known={sessions.map(session => session.id)} />
      </section>
      <Tables at={at} />
      {careful.dialog}
    </div>
  );
}
