import { topics, type Ballot, type MyPollView, type PollItem, type PollView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { roundBefore } from '../../ui/charts/model';
import { Result } from '../../ui/LaterCharts';
import type { Member } from '../../ui/StaffGate';
import { Given } from './Ballot';
import { pollWords as words } from '../../ui/pollWords';

interface Props {
  who: Member; id: string; view: PollView; my: MyPollView; items: readonly (readonly [string, PollItem])[];
  /** While it runs: the question stands above already, and there may be nothing to see yet. */
  soFar?: boolean; open?: boolean;
}

/** What came of each question, as far as it may be seen, beside what one has voted oneself. */
export function Outcome(props: Props) {
  const { view, my } = props;
  // Where results show after one's own vote they stand in a topic that only voters may follow.
  const apart = props.soFar && view.poll?.results === 'after-vote' && Object.keys(my.ballots ?? {}).length > 0;
  return apart ? <OfVoters {...props} /> : <Results {...props} />;
}

function OfVoters(props: Props) {
  const voters = useTopic<PollView>(topics.pollOfVoters(props.who.conference, props.id)).view.value;
  return <Results {...props} view={{ ...props.view, ...(voters?.tally && { tally: voters.tally }), ...(voters?.rounds && { rounds: voters.rounds }) }} />;
}

function Results({ id, view, my, items, soFar, open }: Props) {
  const text = words.value;
  const round = roundBefore(view.rounds, view.poll?.round ?? 1);
  const before = round === undefined ? undefined : view.rounds?.[String(round)];
  return (
    <>
      {items.map(([item, asks]) => {
        const tally = view.tally?.[item];
        const ballot = my.ballots?.[item];
        if (soFar && !tally) return null;
        return (
          <section key={item} class="stack tight outcome" aria-labelledby={`outcome-${id}-${item}`}>
            {soFar ? <h5 id={`outcome-${id}-${item}`}>{open ? text.soFar : text.results}</h5> : <h4 class="asks" id={`outcome-${id}-${item}`}>{asks.text}</h4>}
            {!soFar && (ballot ? <Own asks={asks} ballot={ballot} shown={!!tally} /> : my.ballots && <p class="small soft">{text.noVote}</p>)}
            {tally ? <Result item={asks} tally={tally} before={before?.[item]} mine={marks(ballot)} /> : view.poll?.results !== 'never' && <p class="soft">{text.later}</p>}
          </section>
        );
      })}
    </>
  );
}

/** In bars and on a scale one's own answer is marked; elsewhere, and where there is no result, it is said. */
const Own = ({ asks, ballot, shown }: { asks: PollItem; ballot: Ballot; shown: boolean }) =>
  shown && ['single', 'multiple', 'quiz', 'scale'].includes(asks.kind) ? null : <Given asks={asks} ballot={ballot} />;

const marks = (ballot: Ballot | undefined): ReadonlySet<string> =>
  new Set(ballot?.step !== undefined ? [String(ballot.step)] : Object.keys(ballot?.options ?? {}));
