import type { PanelSettings, StageView } from '../../live/views';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { Clap } from './Clap';
import { SettingsForm } from './SettingsForm';
import { Streams } from './Streams';
import { words } from './words';

interface Props { at: At; settings: PanelSettings | undefined; stage: StageView; languages: readonly string[]; onClose: () => void }

/** What is set before a panel begins, and changed now and then. */
export function Settings({ at, settings, stage, languages, onClose }: Props) {
  const text = words.value;
  const csv = `/api/conferences/${at.conference}/panels/${at.session}/export.csv`;
  return (
    <Dialog title={text.title} onClose={onClose} wide>
      <div class="stack wide">
        {settings && <SettingsForm at={at} settings={settings} languages={languages} />}
        <Streams at={at} streams={stage.streams} />
        <Clap at={at} stage={stage} />
        <section class="stack tight" aria-labelledby="export">
          <h3 id="export">{text.export}</h3>
          <p><a class="button" href={csv} download><Icon name="file" />{text.exportQuestions}</a></p>
          <p class="soft small">{text.exportPolls}</p>
        </section>
      </div>
    </Dialog>
  );
}
