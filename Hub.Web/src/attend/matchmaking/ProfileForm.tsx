import { useSignal } from '@preact/signals';
import { countryName } from '../../i18n/country';
import { languageName } from '../../i18n/format';
import { topicChoices, topicName } from '../../live/topics';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import { countries, languages } from './codes';
import { options } from './finding';
import { organisationKinds, same, saveProfile, type Field, type Profile, type ProfileAnswer } from './profile';
import { LongText, Pick, Text } from './ProfileFields';
import { WordsField } from './WordsField';
import { meet } from './words';

/** Everything one tells of oneself. What is not saved yet lies over what the hub has, so that a change from elsewhere shows through. */
export function ProfileForm({ answer }: { answer: ProfileAnswer }) {
  const text = meet.value.profile;
  const edits = useSignal<Profile>({});
  const clash = useSignal<readonly Field[]>([]);
  const trouble = useSignal(false);
  const doing = useDoing();
  const shown: Profile = { ...answer, ...edits.value };
  const set = (change: Profile): void => {
    edits.value = { ...edits.value, ...change };
    doing.done.value = '';
  };
  const dirty = Object.entries(edits.value).some(([field, value]) => !same(value, answer[field as Field]));
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const sent = edits.value;
    const saved = await doing.run(async () => {
      clash.value = await saveProfile(sent, () => void (trouble.value = true));
    });
    trouble.value = false;
    if (!saved || clash.value.length) return;
    edits.value = Object.fromEntries(Object.entries(edits.value).filter(([field, value]) => value !== sent[field as Field]));
    doing.done.value = text.saved;
  };
  const takeTheirs = (): void => {
    edits.value = Object.fromEntries(Object.entries(edits.value).filter(([field]) => !clash.value.includes(field as Field)));
    clash.value = [];
  };
  const common = { shown, set };
  const topics = topicChoices();
  return (
    <form class="stack wide" onSubmit={event => void save(event)} noValidate>
      <section class="card stack" aria-labelledby="who-i-am">
        <h2 id="who-i-am">{text.whoIAm}</h2>
        <div class="fields">
          <Text field="name" autocomplete="name" {...common} />
          <Text field="organisation" autocomplete="organization" {...common} />
          <Pick field="kind" all={organisationKinds.map(it => [it, meet.value.kinds[it]])} {...common} />
          <Text field="position" autocomplete="organization-title" {...common} />
          <Pick field="country" all={sorted(countries, countryName)} {...common} />
          <Text field="region" autocomplete="address-level1" {...common} />
        </div>
        <WordsField field="languages" values={shown.languages ?? []} onChange={it => set({ languages: it })} show={languageName} choose={sorted(languages, languageName)} />
      </section>
      <section class="card stack" aria-label={text.fields.topics}>
        <WordsField field="topics" values={shown.topics ?? []} onChange={it => set({ topics: it })}
          {...(topics.length > 0 ? { choose: topics, show: topicName } : { hint: text.topicsHint, offered: options.value.topics })} />
      </section>
      {(['offers', 'seeks'] as const).map(side => (
        <section key={side} class="card stack" aria-label={text.fields[side]}>
          <WordsField field={side} values={shown[side] ?? []} onChange={it => set({ [side]: it })} hint={text.offersHint} />
          <LongText field={`${side}Text`} {...common} />
        </section>
      ))}
      {clash.value.length > 0 && (
        <div class="note bad stack tight" role="alert">
          <p>{text.clash(meet.value.list(clash.value.map(field => text.fields[field])))}</p>
          <div><button type="button" class="button" onClick={takeTheirs}>{text.takeTheirs}</button></div>
        </div>
      )}
      <div class="row save-bar">
        <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.save}</button>
        <Said doing={doing} />
        <p class="small soft" role="status">{trouble.value ? meet.value.trouble : dirty && !doing.busy.value ? text.unsaved : ''}</p>
      </div>
    </form>
  );
}

const sorted = (codes: readonly string[], name: (code: string) => string): (readonly [string, string])[] =>
  codes.map(code => [code, name(code)] as const).sort((a, b) => a[1].localeCompare(b[1]));
