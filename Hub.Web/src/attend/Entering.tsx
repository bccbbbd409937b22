import { sentence } from '../i18n/words';
import { Problem } from '../live/problem';
import { Loading } from '../ui/ConnectionBar';
import { useHeading } from '../ui/hooks';
import { entering } from './arriving';
import { words } from './words';

export function Entering() {
  const { enter } = words.value;
  const problem = entering.value instanceof Problem ? entering.value : null;
  const title = problem ? enter.failed : enter.title;
  const heading = useHeading(title);
  return (
    <div class="stack">
      <h1 {...heading}>{title}</h1>
      {problem ? <><p role="alert">{sentence(problem)}</p><p><a class="button" href="/join">{enter.toJoin}</a></p></> : <Loading />}
    </div>
  );
}
