import { expect, it } from 'vitest';
import { formOf, languagesOf, rebase, settingsOf } from '../../src/moderate/settings/form';
import type { PanelSettings } from '../../src/live/views';

const seen: PanelSettings = { version: 3, moderated: true, paused: false, names: 'both', longestText: 500, perMinute: 5, reportsToHold: 3, labels: { a: 'Money' }, blocked: { en: 'spam' } };

it('settings come out of the form as they went in', () => expect(settingsOf(formOf(seen))).toEqual(seen));

it('empty labels, languages and lines are not sent', () => {
  const form = { ...formOf(seen), labels: [{ id: 'a', name: ' ' }], blocked: { en: ' \n', de: ' Mist \n\nDreck' } };
  expect(settingsOf(form)).toMatchObject({ labels: {}, blocked: { de: 'Mist\nDreck' } });
});

it('what somebody else saved meanwhile is taken over, except where it was changed here', () => {
  const mine = { ...formOf(seen), paused: true, perMinute: 2 };
  const now = { ...seen, version: 4, perMinute: 9, longestText: 300 };
  expect(rebase(mine, seen, now)).toMatchObject({ version: 4, paused: true, perMinute: 2, longestText: 300 });
});

it('asks for the words of the languages of the event first', () => expect(languagesOf(seen, ['fr', 'de'])).toEqual(['fr', 'de', 'en']));
