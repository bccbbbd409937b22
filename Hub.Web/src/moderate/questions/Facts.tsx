import { ago } from '../../i18n/format';
import { inLanguage } from '../../i18n/inLanguage';
import { now } from '../../live/clock';
import type { ById } from '../../live/views';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { words } from '../words';
import { alikeTo } from './alike';
import { asking } from './asking';
import type { Card } from './board';

interface Props { card: Card; at: At; labels: ById<string> | undefined }

/** Who asks, from where, how many want it; why it waits here, and what has been done with it. */
export function Facts({ card, at, labels }: Props) {
  const text = words.value;
  const named = Object.keys(card.labels ?? {}).flatMap(id => labels?.[id] ?? []);
  return (
    <div class="facts small soft">
      <Author conference={at.conference} person={card.author} />
      <span class="from"><Icon name={card.from === 'remote' ? 'remote' : 'hall'} />{text.from[card.from]}</span>
      <time dateTime={card.askedAt}>{ago(card.askedAt, now.value)}</time>
      {(card.votes > 0 || card.status !== 'pending') && <strong class="votes">{text.votes(card.votes)}</strong>}
      {card.language && <span>{inLanguage(card.language)}</span>}
      {card.to && <span>{text.to} <Author conference={at.conference} person={card.to} brief /></span>}
      {named.map(label => <span class="badge accent" key={label}><Icon name="tag" />{label}</span>)}
      {card.inWriting && <span class="badge good">{text.inWriting}</span>}
      {!!card.edits && <span class="badge">{text.edits(card.edits)}</span>}
      {!!card.reports && <span class="badge bad"><Icon name="flag" />{text.reports(card.reports)}</span>}
      {card.held && card.status === 'pending' && <span class="badge bad">{text.held[card.held]}</span>}
      {card.status === 'pending' && alikeTo(card).length > 0 && (
        <button type="button" class="inline" onClick={() => void (asking.value = { act: 'merge', question: card.id })}>{text.alike(alikeTo(card).length)}</button>
      )}
      {card.reason && <span class="reason">{text.because(card.reason)}</span>}
    </div>
  );
}
