import { useSignal } from '@preact/signals';
import { useHeading } from '../ui/hooks';
import { Icon } from '../ui/Icon';
import type { SectionProps } from './App';
import { formats, importFile, progress, type Format } from './importing';
import { ImportResult } from './ImportResult';
import { words } from './words';

export function Import({ conference, view }: SectionProps) {
  const text = words.value.import;
  const heading = useHeading(text.title, view.about?.title);
  const format = useSignal<Format>('auto');
  const over = useSignal(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) void importFile(conference, file, format.value);
  };
  return (
    <div class="stack wide">
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      <div class="field short">
        <label for="format">{text.format}</label>
        <select id="format" class="input" value={format.value} onChange={e => void (format.value = e.currentTarget.value as Format)}>
          {formats.map(f => <option key={f} value={f}>{text.formats[f]}</option>)}
        </select>
      </div>
      <div class={over.value ? 'drop over' : 'drop'}
        onDragOver={e => { e.preventDefault(); over.value = true; }} onDragLeave={() => void (over.value = false)}
        onDrop={e => { e.preventDefault(); over.value = false; take(e.dataTransfer?.files); }}>
        <Icon name="file" />
        <p class="soft wide-only">{text.drop}</p>
        <label class="button primary">
          {text.choose}
          <input class="hidden" type="file" accept=".json,.xml,.csv,.txt" aria-describedby="file-kinds"
            onChange={e => { take(e.currentTarget.files); e.currentTarget.value = ''; }} />
        </label>
        <p id="file-kinds" class="small soft">{text.kinds}</p>
      </div>
      <ImportResult progress={progress.value} />
      {view.about && (
        <section class="stack" aria-labelledby="export">
          <h2 id="export">{text.export}</h2>
          <p class="soft">{text.exportHow}</p>
          <p><a class="button" href={`/api/conferences/${conference}/export`} download>{text.download}</a></p>
        </section>
      )}
    </div>
  );
}
