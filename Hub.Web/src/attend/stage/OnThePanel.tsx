import type { JSX } from 'preact';
import { topics, type Session, type StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import { useTopic } from '../../ui/hooks';
import { href } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { stageWords } from '../../ui/stageWords';
import { isSpeaker, peopleOf } from './people';

/** `planned`: the speakers of the programme, as they stand there until this is loaded. */
interface Props { who: Member; id: string; session: Session; planned: JSX.Element }

/** Who is on the panel, and who of them speaks now. Speakers find the way to their own view here. */
export function OnThePanel({ who, id, session }: Props) {
  const text = stageWords.value;
  const view = useTopic<StageView>(topics.stage(who.conference, id)).view.value ?? {};
  const people = peopleOf(session.speakers, view);
  const speaking = view.stage?.speaking;
  if (people.length === 0 && !speaking) return null;
  return (
    <>
      <ul class="speakers" aria-label={text.people.title}>
        {people.map(person => (
          <li key={person} class={person === speaking ? 'speaks' : undefined}>
            <Author conference={who.conference} person={person} brief />
            {person === speaking && <span class="badge stage"><Icon name="stage" />{text.people.speaks}</span>}
          </li>
        ))}
      </ul>
      {isSpeaker(who, session.speakers, view) && <p><a class="button" href={href('speak', id)}><Icon name="stage" />{text.speak.link}</a></p>}
    </>
  );
}
