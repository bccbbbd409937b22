import { useEffect } from 'preact/hooks';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading } from '../../ui/hooks';
import { route } from '../../ui/router';
import { toastProblem } from '../../ui/toasts';
import { Attendance } from './Attendance';
import { Avoids } from './Avoids';
import { Complete } from './Complete';
import { findTopics } from './finding';
import type { Match } from './matching';
import { openProfile, profile } from './profile';
import { ProfileForm } from './ProfileForm';
import { meet } from './words';

/** What others learn of oneself, when one can be met, and whom one does not want to meet. */
export function ProfilePage({ match }: { match: Match }) {
  const text = meet.value.profile;
  const heading = useHeading(text.title, match.programme.about?.title);
  const { conference, person } = match.who;
  const there = profile.value?.person === person ? profile.value.answer : undefined;
  const field = route.value[2];
  useEffect(() => {
    openProfile(conference, person).catch(toastProblem);
    findTopics(conference).catch(() => undefined); // without them there are one's own
  }, [conference, person]);
  useEffect(() => { if (there && field) focusOn(field); }, [!there, field]);
  return (
    <>
      <div class="stack tight">
        <h1 {...heading}>{text.title}</h1>
        <p class="soft">{text.intro}</p>
      </div>
      {there ? <><Complete completeness={there.completeness} onGo={focusOn} /><ProfileForm answer={there} /></> : <Loading />}
      <Attendance match={match} />
      <Avoids match={match} />
    </>
  );
}

/** A field by its name, or a part of the page. */
const focusOn = (field: string): void => document.getElementById(`profile-${field}`)?.focus();
