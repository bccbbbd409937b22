import { Fragment } from 'preact';
import { common } from '../../i18n/words';
import { nameOf } from '../../live/names';

/** The name of somebody, as text. */
export function nameText(conference: string, person: string): string {
  const named = nameOf(conference, person);
  return named === undefined ? '…' : named?.name ?? common.value.someone;
}

/** "Ada Lovelace, Alan Turing": those of a meeting, as text. */
export const namesText = (conference: string, people: readonly string[]): string => people.map(person => nameText(conference, person)).join(', ');

/** Those of a meeting, each with their organisation. */
export const Names = ({ conference, people }: { conference: string; people: readonly string[] }) => (
  <span class="names">
    {people.map((person, i) => {
      const organisation = nameOf(conference, person)?.organisation;
      return <Fragment key={person}>{i > 0 && <span class="soft"> · </span>}<span><strong>{nameText(conference, person)}</strong>{organisation && <span class="soft">, {organisation}</span>}</span></Fragment>;
    })}
  </span>
);
