import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Icon } from '../../../ui/Icon';
import { asking } from '../asking';
import { words } from '../words';
import { criteriaOf } from './table';

/** By which rules the round is judged, in short; a button changes them. */
export function RulesPane({ round }: { round: StaffPitchRoundView }) {
  const text = words.value.rules;
  const { settings } = round;
  const criteria = criteriaOf(round);
  return (
    <section class="pane rules" aria-labelledby="rules">
      <div class="head"><h2 id="rules" tabIndex={-1}>{text.title}</h2></div>
      {settings && (
        <ul class="plain">
          {criteria.length === 0 ? <li>{text.noCriteria}</li> : <li>{criteria.map(it => `${it.name} ×${it.weight}`).join(', ')}</li>}
          {criteria.length > 0 && <li>{text.scaleOf(settings.from, settings.to)}{settings.normalise && `, ${text.normalised}`}</li>}
          <li>{text.weightOf(settings.juryWeight)}</li>
          <li>{settings.points > 0 ? words.value.audience.spread(settings.points) : text.oneEach}</li>
          <li>{text.ties}: {text.tieRules[settings.ties]}</li>
          <li>{settings.places > 0 ? text.placesOf(settings.places) : text.allPlaces}</li>
        </ul>
      )}
      <button type="button" class="button start" onClick={() => void (asking.value = { is: 'rules' })}><Icon name="gear" />{text.change}</button>
    </section>
  );
}
