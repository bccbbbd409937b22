import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { common } from '../i18n/words';
import { nameOf } from '../live/names';
import { inOrder } from '../live/programme';
import { topics, type MyPanelView, type PanelView, type ProgrammeView, type Reply, type StageView } from '../live/views';
import { useTopic } from '../ui/hooks';
import type { Member } from '../ui/StaffGate';
import { reporting } from './acts';
import { gatherer, repliesOf, type Question } from './questions';
import { peopleOf } from './stage/people';
import { wantedIn } from './voting';

export type PanelFacts = NonNullable<PanelView['panel']>;

/** One panel as the parts of its page see it. Each part reads the signals that it shows, so that a vote draws one card and not the page. */
export interface Here {
  readonly who: Member;
  readonly session: string;
  /** Those of the event. */
  readonly languages: readonly string[];
  /** Who is on the panel: as the stage has it, or as the programme has it while the stage has nothing. */
  readonly speakers: ReadonlySignal<readonly string[]>;
  /** In which role this person may reply; null for the audience. */
  readonly role: ReadonlySignal<Reply['role'] | null>;
  readonly refused: ReadonlySignal<string | null>;
  /** Whether the questions are there. */
  readonly ready: ReadonlySignal<boolean>;
  readonly panel: ReadonlySignal<PanelFacts>;
  readonly my: ReadonlySignal<MyPanelView>;
  readonly questions: ReadonlySignal<readonly Question[]>;
  readonly byId: ReadonlySignal<ReadonlyMap<string, Question>>;
  readonly replies: ReadonlySignal<ReturnType<typeof repliesOf>>;
}

const NO_FACTS: PanelFacts = { longestText: 500, names: 'both', moderated: true };
const NOTHING: MyPanelView = {};
const NOBODY: ReadonlySignal<readonly string[]> = signal([]);

/** `others`: whom one can ask besides those on the panel. */
export function useHere(who: Member, session: string, programme: ProgrammeView, others: ReadonlySignal<readonly string[]> = NOBODY): Here {
  const panel = useTopic<PanelView>(topics.panel(who.conference, session));
  const my = useTopic<MyPanelView>(topics.myPanel(who.conference, session, who.person));
  const stage = useTopic<StageView>(topics.stage(who.conference, session));
  const languages = programme.about?.languages;
  const planned = programme.sessions?.[session]?.speakers;
  return useMemo(() => {
    const gather = gatherer();
    const mine = computed(() => my.view.value ?? NOTHING);
    const questions = computed(() => gather(panel.view.value ?? {}, mine.value, { votes: wantedIn(session), reports: reporting.value }));
    const given = computed(() => panel.view.value?.replies);
    const joined = computed(() => stage.view.value?.speakers);
    const speakers = computed(() => [...new Set([...peopleOf(planned, joined.value ? { speakers: joined.value } : {}), ...others.value])]);
    return {
      who, session, speakers, questions,
      languages: inOrder(languages),
      role: computed(() => (who.role === 'moderator' || who.role === 'organiser' ? 'staff' : speakers.value.includes(who.person) ? 'speaker' : null)),
      refused: panel.refused,
      ready: computed(() => panel.view.value !== null),
      panel: computed(() => panel.view.value?.panel ?? NO_FACTS),
      my: mine,
      byId: computed(() => new Map(questions.value.map(q => [q.id, q]))),
      replies: computed(() => repliesOf(given.value)),
    };
  }, [who, session, panel, my, stage, languages, planned, others]);
}

export const at = ({ who, session }: Here, question: string) => ({ conference: who.conference, panel: session, question });

/** The speakers by name, as far as their names are known. */
export const speakerNames = ({ who, speakers }: Here): [string, string][] =>
  speakers.value.map(person => [person, nameOf(who.conference, person)?.name ?? common.value.someone]);
