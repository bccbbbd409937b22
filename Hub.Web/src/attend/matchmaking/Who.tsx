import { countryName } from '../../i18n/country';
import type { Person } from './people';
import { meet } from './words';

/** What one has to know of a person besides the name. */
export function Facts({ person }: { person: Person }) {
  const where = [person.region, person.country && countryName(person.country)].filter(Boolean).join(', ');
  return (
    <p class="meta">
      {person.organisation && <strong>{person.organisation}</strong>}
      {person.position && <span>{person.position}</span>}
      {person.kind && <span class="badge">{meet.value.kinds[person.kind]}</span>}
      {where && <span>{where}</span>}
    </p>
  );
}
