import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toasts';
import { common } from '../../i18n/words';
import { avoids } from './acts';
import { AskButton } from './AskButton';
import type { Suggestion } from './finding';
import { about, type Match } from './matching';
import { reasonSentences } from './reasons';
import { Facts } from './Who';
import { meet } from './words';

/** A person whom one should meet, with the reasons, and what one can do about it. */
export function SuggestionCard({ match, suggestion: { person, reasons } }: { match: Match; suggestion: Suggestion }) {
  const text = meet.value.people;
  const id = `person-${person.person}`;
  const avoid = (): void => {
    const of = about(match.who, person.person);
    avoids.want(of, true);
    toast(text.avoided(person.name), { label: common.value.undo, run: () => avoids.want(of, false) });
  };
  return (
    <article class="card stack tight" aria-labelledby={id}>
      <div class="row spread">
        <h2 id={id}>{person.name}</h2>
        {reasons.some(it => it.code === 'good-for-both') && <span class="badge good">{text.bothWays}</span>}
      </div>
      <Facts person={person} />
      <ul class="reasons" aria-label={text.why}>
        {reasonSentences(reasons.filter(it => it.code !== 'good-for-both')).map(sentence => <li key={sentence}>{sentence}</li>)}
      </ul>
      <div class="row acts">
        <AskButton match={match} person={person} reason={{ kind: 'suggestion' }} />
        <details class="more">
          <summary aria-label={text.further(person.name)}><Icon name="more" /></summary>
          <button type="button" class="button danger" onClick={avoid}>{text.avoid}</button>
        </details>
      </div>
    </article>
  );
}
