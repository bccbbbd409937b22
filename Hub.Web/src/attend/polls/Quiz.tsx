import { useSignal } from '@preact/signals';
import { number } from '../../i18n/format';
import { toastProblem } from '../../ui/toasts';
import type { MyPollView, PollView } from '../../live/views';
import { Leaders } from '../../ui/LaterCharts';
import type { Member } from '../../ui/StaffGate';
import { showMyName } from './actions';
import { pollWords as words } from '../../ui/pollWords';

interface Props { who: Member; poll: string; quiz: NonNullable<MyPollView['quiz']>; leaders: PollView['leaders']; over: boolean }

/** How one stands in the quiz, and whether the others see it. */
export function Quiz({ who, poll, quiz, leaders, over }: Props) {
  const text = words.value.quiz;
  const wish = useSignal<boolean | null>(null);
  const named = wish.value ?? quiz.named;
  const choose = async (on: boolean): Promise<void> => {
    wish.value = on;
    await showMyName(who.conference, poll, on).catch(error => { wish.value = null; toastProblem(error); });
  };
  return (
    <div class="quiz stack tight">
      <p class="standing" role="status">
        <strong>{text.points(quiz.points)}</strong>{quiz.place !== undefined && <span>{text.place(quiz.place)}</span>}<span>{text.rightOnes(quiz.right)}</span>
      </p>
      <label class="check"><input type="checkbox" checked={named} disabled={!who.name} onChange={event => void choose(event.currentTarget.checked)} />{text.named}</label>
      <p class="small soft">{who.name ? text.namedHint : text.needName}</p>
      {leaders && Object.keys(leaders).length > 0 && (
        <details open={over}>
          <summary>{text.leaders} ({number(Object.keys(leaders).length)})</summary>
          <Leaders leaders={leaders} conference={who.conference} me={who.person} />
        </details>
      )}
    </div>
  );
}
