import { topicName } from '../../../live/topics';
import type { Schemas } from '../../../live/client';
import { Dialog } from '../../../ui/Dialog';
import { nameText } from '../Face';
import { words } from '../words';

export type TopicsTouched = Schemas['TopicsTouchedAnswer'];
interface Props { conference: string; touched: TopicsTouched; onGo: () => void; onClose: () => void }

/** Who loses which topics, before it is done. */
export function TopicsDialog({ conference, touched: { touched, people }, onGo, onClose }: Props) {
  const text = words.value.topics;
  return (
    <Dialog title={text.touched(touched)} onClose={onClose} wide>
      <form class="stack" onSubmit={event => { event.preventDefault(); onGo(); }}>
        <ul class="stack tight touched">
          {people.map(({ person, topics }) => <li key={person}><strong>{nameText(conference, person)}</strong>: {topics.map(topicName).join(', ')}</li>)}
        </ul>
        {touched > people.length && <p class="small soft">{text.more(touched - people.length)}</p>}
        <p class="small soft">{text.touchedHow}</p>
        <div class="row">
          <button type="submit" class="button primary">{text.go}</button>
          <button type="button" class="button" onClick={onClose}>{text.back}</button>
        </div>
      </form>
    </Dialog>
  );
}
