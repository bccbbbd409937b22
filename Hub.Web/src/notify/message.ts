import { notify as de } from '../i18n/de/notify';
import { notify as en } from '../i18n/en/notify';

/** What the hub sends: Hub.Server/Knocking/Knocker.cs. */
export interface Message {
  readonly code: string;
  readonly tag: string;
  readonly with: readonly { readonly name: string; readonly organisation?: string | null }[];
  readonly table?: string | null;
  readonly video?: boolean;
  readonly at: string;
  readonly zone?: string | null;
  readonly language: string;
}

const time = ({ at, zone, language }: Message): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de' : 'en-GB', { hour: '2-digit', minute: '2-digit', ...(zone ? { timeZone: zone } : {}) }).format(new Date(at));

/** The sentence of a message, in the language that the device asked for. */
export function said(message: Message): { title: string; body: string } {
  const text = message.language === 'de' ? de : en;
  const short = message.with.map(it => it.name || text.nobody).join(text.and) || text.nobody;
  const names = message.with.map(it => (it.organisation ? `${it.name || text.nobody} (${it.organisation})` : it.name || text.nobody)).join(text.and) || text.nobody;
  const place = message.video ? text.video : message.table ?? '';
  const at = time(message);
  switch (message.code) {
    case 'called': return message.video ? { title: text.calledVideo.title, body: text.calledVideo.body(names, at) } : { title: text.called.title(place), body: text.called.body(names, at) };
    case 'asked': return { title: text.asked.title, body: text.asked.body(short, place) };
    case 'offer': return { title: text.offer.title(short), body: text.offer.body(place, at) };
    case 'new': return { title: text.new.title, body: text.new.body(names, place, at) };
    case 'off': return { title: text.off.title, body: text.off.body(names, place, at) };
    default: return { title: text.moved.title, body: text.moved.body(names, place, at) };
  }
}
