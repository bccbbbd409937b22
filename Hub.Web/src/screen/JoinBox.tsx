import { joinInfo, typed, followJoinInfo } from './joinInfo';
import { words } from './words';

export const Qr = ({ conference }: { conference: string }) => (
  <img class="qr" src={`/api/conferences/${conference}/qr.svg?${joinInfo.value?.version ?? 0}`} alt={words.value.qr} width="400" height="400" />
);

/** The way in, small, beside whatever is shown. */
export function JoinBox({ conference }: { conference: string }) {
  followJoinInfo(conference);
  const info = joinInfo.value;
  if (!info) return null;
  return (
    <aside class="join-box" aria-label={words.value.ask}>
      <Qr conference={conference} />
      <div>
        <p class="ask">{words.value.ask}</p>
        <p class="address">{typed(info.url)}</p>
        <p class="code" data-testid="join-code">{info.code}</p>
      </div>
    </aside>
  );
}
