import { number } from '../../i18n/format';
import { ReactionIcon } from '../../ui/ReactionIcon';
import { reactions, type Counts } from '../../ui/rising';
import { stageWords } from '../../ui/stageWords';
import { hopedFor, react } from './reacting';
import { shown } from './taps';

interface Props { conference: string; session: string; counts: Counts | undefined }

/** The counters are no part of the buttons' names: a button that one is on would be read out again with each tap of others. */
export function ReactionBar({ conference, session, counts }: Props) {
  const text = stageWords.value.reactions;
  const times = reactions.map(kind => [kind, shown(kind, counts, hopedFor(session))] as const);
  return (
    <div class="react" role="group" aria-label={text.title}>
      {times.map(([kind, n]) => (
        <button type="button" key={kind} aria-label={text.kinds[kind]} title={text.kinds[kind]} data-times={n > 0 ? number(n) : undefined}
          onClick={() => react(conference, session, kind, counts)}><ReactionIcon kind={kind} /></button>
      ))}
      <p class="hidden">{times.filter(([, n]) => n > 0).map(([kind, n]) => text.counted(text.kinds[kind], number(n))).join(', ')}</p>
    </div>
  );
}
