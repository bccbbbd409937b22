import type { ProfileAnswer } from './profile';
import { href } from '../../ui/router';
import { meet } from './words';

/** How complete the profile is, and what is missing, each a way to its field. */
export function Complete({ completeness: { percent, missing }, onGo }: { completeness: ProfileAnswer['completeness']; onGo: (field: string) => void }) {
  const text = meet.value.profile;
  const parts: Readonly<Record<string, string>> = text.parts;
  return (
    <div class="note stack tight complete">
      <p class="strong" role="status">{text.complete(percent)}</p>
      <meter min={0} max={100} value={percent} aria-label={text.complete(percent)} />
      {missing.length === 0 ? <p class="small">{text.allThere}</p> : (
        <>
          <p class="small">{text.missing}</p>
          <ul class="row">{missing.map(part => <li key={part}><a class="button" href={href('meet', 'profile', part)} onClick={() => onGo(part)}>{parts[part] ?? part}</a></li>)}</ul>
        </>
      )}
    </div>
  );
}
