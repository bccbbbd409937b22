import { useEffect, useRef } from 'preact/hooks';
import { Ago } from '../../ui/Ago';
import { useHeading } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { href } from '../../ui/router';
import { INBOX, reads } from './acts';
import { about, readUpTo, type Match } from './matching';
import { noticesOf, noticeSentence, placeOf } from './noticing';
import { meet } from './words';

/** What has happened: read as soon as it is seen. */
export function Notices({ match }: { match: Match }) {
  const text = meet.value.notices;
  const heading = useHeading(text.title, match.programme.about?.title);
  const all = noticesOf(match.my);
  const last = match.my.inbox?.last ?? 0;
  // What was new when one came here is marked for as long as one stays.
  const readBefore = useRef(readUpTo(match)).current;
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState === 'visible' && last > readUpTo(match)) reads.want(about(match.who, INBOX), last);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [last]);
  return (
    <>
      <h1 {...heading}>{text.title}</h1>
      {all.length === 0 && <p class="empty">{text.none}</p>}
      <ol class="stack tight notices">
        {all.map(notice => (
          <li key={notice.number}>
            <a class="card" href={href('meet', placeOf(notice))}>
              <span class="grow"><span class="what">{noticeSentence(match, notice) ?? '…'}</span> <span class="small soft">{notice.number > readBefore && <span class="badge accent">{text.fresh}</span>} <Ago at={notice.at} /></span></span>
              <Icon name="forward" />
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
