import { number } from '../../i18n/format';
import { ReactionIcon } from '../../ui/ReactionIcon';
import { reactions, type Counts } from '../../ui/rising';
import { stageWords } from '../../ui/stageWords';
import { hopedFor, react } from './reacting';
import { shown } from './taps';

interface Props { conference: string; session: string; counts: Counts | undefined }

export function ReactionBar({ conference, session, counts }: Props) {
  const text = stageWords.value.reactions;
  return (
    <div class="react" role="group" aria-label={text.title}>
      {reactions.map(kind => {
        const times = shown(kind, counts, hopedFor(session));
        return (
          <button type="button" key={kind} aria-label={times ? text.counted(text.kinds[kind], number(times)) : text.kinds[kind]} title={text.kinds[kind]}
            onClick={() => react(conference, session, kind, counts)}>
            <ReactionIcon kind={kind} /><span class="times" aria-hidden="true">{times ? number(times) : ''}</span>
          </button>
        );
      })}
    </div>
  );
}
