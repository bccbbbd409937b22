import type { ComponentChildren } from 'preact';
import { common } from '../../i18n/words';
import type { Doing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import { asking } from './asking';
import type { Card } from './board';

interface Props { card: Card; submit: string; onSubmit: () => void; doing?: Doing; children: ComponentChildren }

/** The question, what is asked about it, and the button that does it. */
export function CardForm({ card, submit, onSubmit, doing, children }: Props) {
  return (
    <form class="stack" onSubmit={event => { event.preventDefault(); onSubmit(); }} noValidate>
      <blockquote class="quoted pre" lang={card.language}>{card.text}</blockquote>
      {children}
      {doing && <Said doing={doing} />}
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={doing?.busy.value}>{submit}</button>
        <button type="button" class="button" onClick={() => void (asking.value = null)}>{common.value.cancel}</button>
      </div>
    </form>
  );
}
