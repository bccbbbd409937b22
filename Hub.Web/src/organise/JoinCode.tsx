import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { common } from '../i18n/words';
import { CopyButton } from '../ui/CopyButton';
import { Dialog } from '../ui/Dialog';
import { useHeading } from '../ui/hooks';
import { readJoin, renewJoinCode } from './actions';
import type { SectionProps } from './App';
import { useDoing } from '../ui/doing';
import { Said } from '../ui/Said';
import { words } from './words';

export function JoinCode({ conference, view }: SectionProps) {
  const text = words.value.join;
  const heading = useHeading(text.title, view.about?.title);
  const url = useSignal('');
  const asking = useSignal(false);
  const reading = useDoing();
  const renewing = useDoing();
  const code = view.access?.joinCode;
  useEffect(() => void reading.run(async () => void (url.value = (await readJoin(conference)).url)), [code]);
  const qr = `/api/conferences/${conference}/qr.svg?${code ?? ''}`;
  const renew = async (): Promise<void> => {
    asking.value = false;
    await renewing.run(() => renewJoinCode(conference), text.renewed);
  };
  return (
    <div class="stack wide">
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      <div class="card join-code">
        <img src={qr} alt={text.qr} width="320" height="320" />
        <div class="stack">
          <p class="soft">{text.code}</p>
          <p class="code mono" data-testid="join-code">{code ?? '–'}</p>
          <p class="soft">{url.value}</p>
          <div class="row">
            <CopyButton text={url.value} label={text.copy} />
            <a class="button" href={qr} download={`${conference}-join.svg`}>{text.save}</a>
            <button type="button" class="button danger" onClick={() => void (asking.value = true)}>{text.renew}</button>
          </div>
          <Said doing={reading.fault.value ? reading : renewing} />
        </div>
      </div>
      {asking.value && (
        <Dialog title={text.renewTitle} onClose={() => void (asking.value = false)}>
          <div class="stack">
            <p>{text.renewHow}</p>
            <div class="row">
              <button type="button" class="button danger primary" onClick={() => void renew()}>{text.renewYes}</button>
              <button type="button" class="button" onClick={() => void (asking.value = false)}>{common.value.cancel}</button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
