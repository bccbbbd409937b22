import { language } from '../../../i18n/language';
import { Icon } from '../../../ui/Icon';
import type { Match } from '../matching';
import { namesOf } from '../people';
import { meet } from '../words';
import { words } from './words';

/** Those with whom one exchanged contacts, to take home. */
export function Contacts({ match }: { match: Match }) {
  const text = words.value;
  const people = [...new Set(Object.values(match.my.outcomes ?? {}).flatMap(it => Object.keys(it.exchanged ?? {})))];
  if (people.length === 0) return null;
  const names = namesOf(match.who.conference, people);
  const file = (kind: 'vcf' | 'csv'): string => `/api/conferences/${encodeURIComponent(match.who.conference)}/matchmaking/me/contacts.${kind}?lang=${language.value}`;
  return (
    <section class="card stack no-print" aria-labelledby="contacts">
      <div class="stack tight"><h2 id="contacts">{text.contacts}</h2><p class="soft">{text.contactsHint(people.length)}</p></div>
      {names && <p>{meet.value.list(names)}</p>}
      <div class="row">
        <a class="button" href={file('vcf')} download="contacts.vcf"><Icon name="down" />{text.vcard}</a>
        <a class="button" href={file('csv')} download="contacts.csv"><Icon name="down" />{text.csv}</a>
      </div>
    </section>
  );
}
