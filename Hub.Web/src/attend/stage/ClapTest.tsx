import { stageWords } from '../../ui/stageWords';
import { seeClap, tapped } from './clap';

interface Props { conference: string; session: string; clap: string }

/** Asks a remote viewer to tap when they see the moderator's clap: the time between is how late the stream is. */
export function ClapTest({ conference, session, clap }: Props) {
  const text = stageWords.value.clap;
  const see = (): void => void seeClap(conference, session, clap);
  const done = tapped.value.has(clap);
  return (
    <section class={done ? 'clap done' : 'clap'} aria-labelledby="clap">
      <h2 id="clap">{text.title}</h2>
      <p>{text.how}</p>
      {/* On the way down, not on release: a thumb that rests would add to the delay. */}
      <button type="button" class="button primary" aria-disabled={done} onClick={see} onPointerDown={e => e.button === 0 && see()}>{text.tap}</button>
      <p class="said" role="status">{done && text.thanks}</p>
    </section>
  );
}
