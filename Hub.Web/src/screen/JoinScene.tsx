import { useHeading } from '../ui/hooks';
import { Qr } from './JoinBox';
import { followJoinInfo, joinInfo, typed } from './joinInfo';
import { words } from './words';

export function JoinScene({ conference, title }: { conference: string; title: string | undefined }) {
  followJoinInfo(conference);
  const text = words.value;
  const heading = useHeading(text.joinTitle, title);
  const info = joinInfo.value;
  return (
    <main class="screen join-scene" data-scene="join">
      <Qr conference={conference} />
      <div class="how">
        {title && <p class="event">{title}</p>}
        <h1 {...heading}>{text.joinTitle}</h1>
        {info && (
          <dl>
            <div><dt>{text.joinHow}</dt><dd class="address">{typed(info.url)}</dd></div>
            <div><dt>{text.joinCode}</dt><dd class="code" data-testid="join-code">{info.code}</dd></div>
          </dl>
        )}
      </div>
    </main>
  );
}
