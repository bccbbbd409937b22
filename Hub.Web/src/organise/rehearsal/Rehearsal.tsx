import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { uuidv7 } from '../../live/uuid';
import { Loading } from '../../ui/ConnectionBar';
import { useDoing } from '../../ui/doing';
import { useHeading } from '../../ui/hooks';
import { Said } from '../../ui/Said';
import type { SectionProps } from '../App';
import { makeRehearsal, readRehearsals, type Made } from './commands';
import { OneRehearsal } from './OneRehearsal';
import { words } from './words';

/** The day played on a copy of the event, as often as one likes. */
export function Rehearsal({ conference, view }: SectionProps) {
  const text = words.value;
  const heading = useHeading(text.title, view.about?.title);
  const all = useSignal<readonly Made[] | null>(null);
  const doing = useDoing();
  const read = async (): Promise<void> => void (all.value = await readRehearsals(conference));
  useEffect(() => void doing.run(read), []);
  const make = (): Promise<boolean> => doing.run(async () => {
    await makeRehearsal(conference, `rehearsal-${uuidv7().slice(-12)}`);
    await read();
  });
  return (
    <div class="stack wide">
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      {all.value === null && !doing.fault.value && <Loading />}
      {all.value?.map((made, i) => (
        <OneRehearsal key={made.copy} conference={conference} copy={made.copy} name={text.name(i + 1)} madeAt={made.madeAt} zone={view.about?.timeZone} onGone={() => void doing.run(read, text.gone)} />
      ))}
      <div class="row"><button type="button" class="button primary" aria-disabled={doing.busy.value} onClick={() => void make()}>{doing.busy.value ? text.making : text.make}</button></div>
      <Said doing={doing} />
    </div>
  );
}
