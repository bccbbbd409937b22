import { useSignal } from '@preact/signals';
import type { Ballot as Marks, PollItem } from '../../live/views';
import { isOneChoice, missing, ranked, ranking, same, wordsIn, written } from './ballots';
import { cast, castingOf, forget } from './casting';
import { Choices, QuickChoices } from './Choices';
import { mark, marked, placeOf } from './marking';
import { Ranking } from './Ranking';
import { Scale } from './Scale';
import { Sent } from './Sent';
import { pollWords as words } from '../../ui/pollWords';
import { CloudWords, OpenText } from './Writing';

interface Props { poll: string; round: number; item: string; asks: PollItem; counted: Marks | undefined; changeable: boolean }

/** One question to answer: what has been marked stays until it is sent, what was sent until the server shows it. */
export function Ballot({ poll, round, item, asks, counted, changeable }: Props) {
  const text = words.value;
  const fault = useSignal('');
  const id = `ballot-${poll}-${item}`;
  const place = placeOf(poll, round, item);
  const way = castingOf(poll, item);
  const given = way && !way.refused ? way.ballot : counted;
  const ballot = marked(place) ?? given ?? {};
  const ready = fit(asks, ballot);
  const onMark = (next: Marks): void => {
    fault.value = '';
    if (way?.refused) forget(poll, item);
    mark(place, next);
  };
  const send = (marks: Marks): void => {
    const short = missing(asks, marks);
    if (short > 0) return void (fault.value = asks.kind === 'cloud' ? text.missingWords(short) : asks.kind === 'open' ? text.missingText : text.missing(short));
    cast(poll, round, item, marks);
    mark(place, undefined);
  };
  const form = { id, item: asks, ballot };
  if (asks.kind === 'quiz' && isOneChoice(asks)) {
    return (
      <div class="stack tight">
        <QuickChoices {...form} ballot={given ?? {}} final={!!given && !changeable} onMark={marks => { onMark(marks); send(marks); }} />
        <Sent way={way} counted={!!counted} />
      </div>
    );
  }
  if (given && !changeable) return <div class="stack tight"><Given asks={asks} ballot={given} /><Sent way={way} counted={!!counted} /></div>;
  const again = given && same(ready, given);
  return (
    <form class="stack tight" noValidate onSubmit={event => { event.preventDefault(); if (!again) send(ready); }}>
      <Form {...form} onMark={onMark} />
      <p class="fault" role="alert">{fault.value}</p>
      {!again && <button type="submit" class="button primary">{given ? text.change : asks.kind === 'open' || asks.kind === 'quiz' ? text.answer : text.vote}</button>}
      {(again || way?.refused) && <Sent way={way} counted={!!counted} />}
    </form>
  );
}

const forms = { single: Choices, multiple: Choices, quiz: Choices, scale: Scale, ranking: Ranking, cloud: CloudWords, open: OpenText };

function Form(props: Parameters<typeof Choices>[0]) {
  const Kind = forms[props.item.kind];
  return <Kind {...props} />;
}

/** What is on the form, as it would be sent. */
function fit(asks: PollItem, ballot: Marks): Marks {
  if (asks.kind === 'ranking') return ranking(asks, ranked(asks, ballot));
  if (asks.kind === 'cloud') return written(wordsIn(ballot));
  return asks.kind === 'open' ? { text: ballot.text?.trim() ?? '' } : ballot;
}

/** The ballot that was cast, in words. */
export function Given({ asks, ballot }: { asks: PollItem; ballot: Marks }) {
  const options = asks.options ?? {};
  const said = asks.kind === 'scale' ? [String(ballot.step)]
    : asks.kind === 'cloud' ? wordsIn(ballot)
    : asks.kind === 'open' ? [ballot.text ?? '']
    : ranked(asks, ballot).filter(option => ballot.options?.[option]).map(option => options[option]?.text ?? '');
  return (
    <div class="given">
      <p class="soft small">{words.value.yourVote}</p>
      {asks.kind === 'ranking' ? <ol class="numbered">{said.map((it, i) => <li key={i}>{it}</li>)}</ol> : <p class="pre"><strong>{said.join(', ')}</strong></p>}
    </div>
  );
}
