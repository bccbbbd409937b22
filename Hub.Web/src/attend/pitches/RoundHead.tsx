import type { ProgrammeView } from '../../live/views';
import { useHeading } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { href } from '../../ui/router';

interface Props { programme: ProgrammeView; session: string; title: string; back: string }

/** The head of a page that somebody with a part in the round has of their own, with the way back to the round. */
export function RoundHead({ programme, session, title, back }: Props) {
  const round = programme.sessions?.[session]?.title;
  const heading = useHeading(title, round);
  return (
    <div>
      <p><a class="backlink" href={href('panel', session)}><Icon name="back" />{back}</a></p>
      <h1 {...heading}>{title}</h1>
      <p class="soft">{round}</p>
    </div>
  );
}
