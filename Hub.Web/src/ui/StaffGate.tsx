import type { ComponentChildren } from 'preact';
import { common } from '../i18n/words';
import type { Me } from '../live/client';
import { me } from '../live/session';
import { Loading } from './ConnectionBar';
import { useHeading } from './hooks';
import { Shell } from './Shell';

export type Member = Me & { conference: string };

interface Props { face: 'moderate' | 'organise'; children: (me: Member) => ComponentChildren }

/** Lets the team in. The server decides again on each command; this only spares people a page that would not work. */
export function StaffGate({ face, children }: Props) {
  const who = me.value;
  if (who === undefined) return <Shell face={common.value.faces[face]}><Loading /></Shell>;
  const allowed = who?.role === 'organiser' || (face === 'moderate' && who?.role === 'moderator');
  return who?.conference && allowed ? <>{children({ ...who, conference: who.conference })}</> : <NoAccess face={face} />;
}

function NoAccess({ face }: { face: Props['face'] }) {
  const words = common.value.noAccess;
  const heading = useHeading(words.title);
  return (
    <Shell face={common.value.faces[face]}>
      <div class="stack">
        <h1 {...heading}>{words.title}</h1>
        <p>{words[face]}</p>
        <p><a href="/">{words.attend}</a></p>
      </div>
    </Shell>
  );
}
