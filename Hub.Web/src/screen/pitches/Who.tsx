import type { ComponentChildren } from 'preact';
import { countryName } from '../../i18n/country';
import type { Entry } from '../../live/pitches';
import type { Pitch } from '../../live/pitchViews';
import { Author } from '../../ui/Author';
import { pitchWords } from '../../ui/pitchWords';
import { useFitted } from '../fit';

/** Whose pitch it is and what it is about, in a few lines below its title. */
export function Who({ pitch, conference }: { pitch: Pitch; conference: string }) {
  const about = [pitch.topic, pitch.country && countryName(pitch.country)].filter(Boolean);
  return (
    <>
      <p class="organisation">{pitch.organisation}</p>
      {(pitch.speaker || pitch.remote) && (
        <p class="by-whom">
          {pitch.speaker && <Author conference={conference} person={pitch.speaker} brief />}
          {pitch.remote && <span class="afar">{pitchWords.value.remote}</span>}
        </p>
      )}
      {about.length > 0 && <p class="about">{about.join(' · ')}</p>}
    </>
  );
}

interface TitledProps { pitch: Entry; conference: string; lines: number; children?: ComponentChildren }

/** A pitch with its title as large as the box allows, in which `lines` of the title would fit at most. */
export function Titled({ pitch, conference, lines, children }: TitledProps) {
  const fitted = useFitted<HTMLDivElement>(lines, pitch.id, true);
  return (
    <div class="box">
      <div class="fitted" ref={fitted}>
        {children}
        <h2 class="title" data-testid="pitch-title">{pitch.title}</h2>
        <Who pitch={pitch} conference={conference} />
      </div>
    </div>
  );
}
