import { useSignal } from '@preact/signals';
import { Choice } from '../ui/Choice';
import { CopyButton } from '../ui/CopyButton';
import { useHeading } from '../ui/hooks';
import { downloadPersonalLinks, makeLink } from './actions';
import type { SectionProps } from './App';
import { useDoing } from '../ui/doing';
import { Said } from '../ui/Said';
import { words } from './words';

type Role = 'moderator' | 'organiser';

export function Links({ conference, view }: SectionProps) {
  const text = words.value.links;
  const heading = useHeading(text.title, view.about?.title);
  const download = useDoing();
  return (
    <div class="stack wide">
      <h1 {...heading}>{text.title}</h1>
      <StaffLinks conference={conference} />
      <section class="stack" aria-labelledby="personal">
        <h2 id="personal">{text.personal}</h2>
        <p class="soft">{text.personalHow}</p>
        <p><button type="button" class="button" aria-disabled={download.busy.value}
          onClick={() => void download.run(() => downloadPersonalLinks(conference), text.downloaded)}>{text.download}</button></p>
        <Said doing={download} />
      </section>
    </div>
  );
}

function StaffLinks({ conference }: { conference: string }) {
  const text = words.value.links;
  const role = useSignal<Role>('moderator');
  const name = useSignal('');
  const made = useSignal<{ url: string; role: Role; name: string } | null>(null);
  const doing = useDoing();
  const make = async (): Promise<void> => {
    const asked = { role: role.value, name: name.value };
    made.value = { ...asked, url: await makeLink(conference, asked.role, asked.name) };
    name.value = '';
  };
  return (
    <section class="card stack" aria-labelledby="staff">
      <form class="stack" onSubmit={event => { event.preventDefault(); void doing.run(make); }} noValidate>
        <h2 id="staff">{text.staff}</h2>
        <p class="soft">{text.staffHow}</p>
        <Choice legend={text.role} value={role.value} onChange={chosen => void (role.value = chosen)} options={[['moderator', text.roles.moderator], ['organiser', text.roles.organiser]]} />
        <div class="field short">
          <label for="link-name">{text.name}</label>
          <input id="link-name" class="input" autocomplete="off" value={name.value} onInput={e => void (name.value = e.currentTarget.value)} />
        </div>
        <p><button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.make}</button></p>
        <Said doing={doing} />
      </form>
      <div role="status">
        {made.value && (
          <div class="note stack tight">
            <p><strong>{text.made(text.roles[made.value.role])}</strong>{made.value.name && ` · ${made.value.name}`}</p>
            <div class="row">
              <input class="input mono small grow" readOnly aria-label={text.link} value={made.value.url} onFocus={e => e.currentTarget.select()} />
              <CopyButton key={made.value.url} text={made.value.url} label={text.copy} />
            </div>
          </div>
        )}
      </div>
    </section>
  );
}
