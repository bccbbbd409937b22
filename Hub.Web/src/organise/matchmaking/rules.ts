/** The hub's sentences about rules that a plan would break, by the rule: it names the rule in English words only. */
const rules = {
  'not-accepted': 'The plan has a meeting that is not accepted', 'unknown-round': 'There is no such round', 'unknown-table': 'There is no such table',
  'table-away': 'The table cannot be used', 'table-kind': 'The table is of another kind', 'too-few-places': 'The table has too few', 'not-the-host': 'The table is somebody',
  absent: 'One of them is not there', 'round-away': 'One of them cannot in', 'engaged-elsewhere': 'One of them speaks', apart: 'These people are not to meet',
  'person-twice': 'One of them has another meeting', 'table-twice': 'Another meeting is at', 'too-many-meetings': 'One of them would have more', 'not-where-locked': 'The meeting is locked',
} as const;
export type Rule = keyof typeof rules;

export const ruleOf = (said: string): Rule | undefined => (Object.keys(rules) as Rule[]).find(rule => said.startsWith(rules[rule]));
