import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { language } from '../../../i18n/language';
import { number, percent } from '../../../i18n/format';
import { insist } from '../../../live/retry';
import { Loading } from '../../../ui/ConnectionBar';
import { useHeading } from '../../../ui/hooks';
import { Icon } from '../../../ui/Icon';
import { readResults } from '../commands';
import type { PageProps } from '../Matchmaking';
import { charts, type Results } from './model';
import { ResultBars } from './ResultBars';
import './results.css';
import { words } from './words';

/** What came of the meetings: figures and charts that follow what tables and people tell, and a report to take home. */
export function ResultsPage({ conference, programme, view }: PageProps) {
  const text = words.value;
  const heading = useHeading(text.title, programme.about?.title);
  const it = useResults(conference, JSON.stringify([view.results, view.counts]));
  if (!it) return <Loading />;
  const root = `/api/conferences/${encodeURIComponent(conference)}/matchmaking`;
  return (
    <div class="stack wide results">
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      {it.planned === 0 && <p class="empty">{text.none}</p>}
      {it.planned > 0 && <Figures it={it} />}
      {it.planned > 0 && <div class="results-charts">{charts.map(chart => <ResultBars key={chart} chart={chart} rows={it[chart]} view={view} zone={programme.about?.timeZone} />)}</div>}
      <section class="card stack" aria-labelledby="results-home">
        <div class="stack tight"><h2 id="results-home">{text.home}</h2><p class="soft">{text.homeHint}</p></div>
        <div class="row">
          <a class="button primary" href={`${root}/report?lang=${language.value}`} target="_blank" rel="noopener"><Icon name="file" />{text.report} <span class="hidden">{text.newTab}</span></a>
          <a class="button" href={`${root}/report.csv`} download={`${conference}-meetings.csv`}><Icon name="down" />{text.csv}</a>
        </div>
      </section>
    </div>
  );
}

function Figures({ it }: { it: Results }) {
  const text = words.value;
  const share = (part: number | null | undefined): string => (part === null || part === undefined ? '–' : percent(Math.round(100 * part)));
  const figures: readonly (readonly [string, string, string?])[] = [
    [share(it.kept), text.kept], [number(it.held), text.held], [number(it.missed), text.missed], [number(it.unknown), text.unknown], [number(it.planned), text.planned],
    [number(it.followUps), text.followUps], [number(it.maybes), text.maybes], [number(it.noShows), text.noShows], [number(it.newTimes), text.newTimes], [number(it.secondMeetings), text.second],
    [share(it.acceptance), text.acceptance, text.asked(it.requests.accepted, it.requests.asked - it.requests.ended)],
  ];
  return (
    <section aria-labelledby="results-figures">
      <h2 id="results-figures" class="hidden">{text.figures}</h2>
      <dl class="figures">{figures.map(([figure, what, more]) => <div key={what}><dt>{what}</dt><dd>{figure}{more && <span class="small soft"> {more}</span>}</dd></div>)}</dl>
    </section>
  );
}

const PAUSE = 2_000;

/** Read anew when the counts change, at most every two seconds: on the day they change all the time. */
function useResults(conference: string, mark: string): Results | null {
  const found = useSignal<Results | null>(null);
  const last = useRef(0);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      last.current = Date.now();
      void insist(() => readResults(conference)).then(it => { if (wanted) found.value = it; }, () => {});
    }, Math.max(0, last.current + PAUSE - Date.now()));
    return () => { wanted = false; clearTimeout(timer); };
  }, [conference, mark]);
  return found.value;
}
