import { common } from '../i18n/words';
import { nameOf } from '../live/names';

interface Props { conference: string; person: string | undefined; brief?: boolean }

/** Who it is, `brief`ly by name only. Nobody is told who an anonymous author is, so there is nothing to look up. */
export function Author({ conference, person, brief }: Props) {
  if (!person) return <span>{common.value.anonymous}</span>;
  const named = nameOf(conference, person);
  if (named === undefined) return <span class="no-name-yet"><span aria-hidden="true">…</span><span class="hidden">{common.value.loading}</span></span>;
  if (!named) return <span>{common.value.someone}</span>;
  return <span><strong>{named.name}</strong>{!brief && named.organisation && `, ${named.organisation}`}</span>;
}
