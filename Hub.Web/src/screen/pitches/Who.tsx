import { countryName } from '../../i18n/country';
import type { Pitch } from '../../live/pitchViews';
import { Author } from '../../ui/Author';
import { pitchWords } from '../../ui/pitchWords';

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
