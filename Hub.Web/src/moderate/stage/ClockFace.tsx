import { clockFace, clockMinutes, panelClock, type Times } from '../../live/panelClock';
import { useSeconds } from '../../ui/seconds';
import { words } from './words';

/** The panel clock in figures: what is left, or with a plus what is over. Ears hear whole minutes, and only when they ask. */
export function ClockFace({ stage }: { stage: Times | undefined }) {
  const text = words.value.clock;
  const clock = panelClock(stage, useSeconds(!!stage?.startedAt && !stage.endedAt));
  const { minutes, over } = clockMinutes(clock);
  const said = clock.left === null ? text.running(minutes) : over ? text.over(minutes) : text.left(minutes);
  return (
    <span class={`clock-face ${clock.state}`} role="timer">
      <span aria-hidden="true">{clock.state === 'off' ? '–:––' : clockFace(clock)}</span>
      <span class="hidden">{clock.state === 'off' ? text.off : said}</span>
    </span>
  );
}
