import type { Standing } from '../live/views';
import { find } from './finding';
import type { Here } from './here';
import { stateOf, type OwnState as State } from './states';
import { qa } from './words';

interface Props { here: Here; id: string; standing: Standing; edited: boolean }

const looks: Partial<Record<State, string>> = {
  pending: 'accent', heldForReports: 'bad', heldAsEdited: 'accent', approved: 'good', next: 'stage', onStage: 'stage', answered: 'good', inWriting: 'good',
};

/** Where one's question has come to, and why. */
export function OwnState({ here, id, standing, edited }: Props) {
  const text = qa.value;
  const state = stateOf(standing, here.panel.value.next === id);
  const why: Partial<Record<State, string>> = text.own.why;
  const question = here.byId.value.get(id);
  return (
    <>
      <p class="row">
        <span class={`badge ${looks[state] ?? ''}`}>{text.own.state[state]}</span>
        {question && <span class="small soft">{text.card.votes(question.votes)}</span>}
        {edited && <span class="small soft">{text.own.edited}</span>}
      </p>
      {why[state] && <p class="small soft">{why[state]}</p>}
      {standing.reason && <p class="small"><strong>{text.own.reason}:</strong> <span>{standing.reason}</span></p>}
      {standing.mergedInto && <Merged here={here} into={standing.mergedInto} />}
    </>
  );
}

/** The question that it is counted with, and the way there. */
function Merged({ here, into }: { here: Here; into: string }) {
  const text = qa.value;
  const question = here.byId.value.get(into);
  return (
    <p class="small">
      {text.own.countedWith}:{' '}
      {question
        ? <><button type="button" class="textlink" lang={question.language} onClick={() => find(into)}>{question.text}</button> ({text.card.votes(question.votes)})</>
        : text.own.another}
    </p>
  );
}
