import type { PollView, ProgrammeView } from '../live/views';
import { useHeading } from '../ui/hooks';
import { pollWords } from '../ui/pollWords';
import { useFeatured, usePoll } from './featured';
import { JoinBox } from './JoinBox';
import { HallCountdown, PollBox, Voted } from './PollBox';
import './poll.css';

interface Props { conference: string; session: string; programme: ProgrammeView }

/** The poll of a panel: what is asked, how many have answered, and the result when staff show it. */
export function PollScene({ conference, session, programme }: Props) {
  const text = pollWords.value.screen;
  const { id, stage } = useFeatured(conference, session);
  const title = programme.sessions?.[session]?.title ?? '';
  const heading = useHeading(title, programme.about?.title);
  return (
    <main class="screen poll-scene" data-scene="poll">
      {id ? <One key={id} id={id} conference={conference} heading={heading} title={title} presence={stage?.presence} /> : (
        <>
          <header><h1 {...heading}>{title}</h1></header>
          <section class="box"><div class="invite"><p class="big">{stage && text.none}</p><p>{stage && text.noneHow}</p></div></section>
          <footer><span /><JoinBox conference={conference} /></footer>
        </>
      )}
    </main>
  );
}

interface OneProps { id: string; conference: string; heading: ReturnType<typeof useHeading>; title: string; presence: Parameters<typeof Voted>[0]['presence'] }

function One({ id, conference, heading, title, presence }: OneProps) {
  const view: PollView | null = usePoll(conference, id);
  const { poll } = view ?? {};
  return (
    <>
      <header><h1 {...heading}>{poll?.title ?? title}</h1>{poll && <HallCountdown view={{ ...view, poll }} />}</header>
      <section class="box">{poll && <PollBox view={{ ...view, poll }} conference={conference} />}</section>
      <footer>{poll ? <Voted view={{ ...view, poll }} presence={presence} /> : <span />}<JoinBox conference={conference} /></footer>
    </>
  );
}
