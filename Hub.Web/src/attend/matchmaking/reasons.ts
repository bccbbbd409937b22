import { countryName } from '../../i18n/country';
import { languageName } from '../../i18n/format';
import type { Schemas } from '../../live/client';
import { topicName } from '../../live/topics';
import { meet } from './words';

export type Reason = Schemas['SuggestionReason'];

/** Why somebody is suggested, a sentence for each kind of reason, in the order of the hub: the strongest first. */
export function reasonSentences(reasons: readonly Reason[]): string[] {
  const text = meet.value.reasons;
  const byCode = new Map<string, string[]>();
  for (const { code, what } of reasons) byCode.set(code, [...(byCode.get(code) ?? []), ...(what ? [what] : [])]);
  return [...byCode].flatMap(([code, whats]) => {
    const what = whats.join(', ');
    switch (code) {
      case 'you-wished': return text.youWished;
      case 'they-wished': return text.theyWished;
      case 'good-for-both': return text.goodForBoth;
      case 'they-offer': return text.theyOffer(whats.map(text.quote).join(', '));
      case 'they-seek': return text.theySeek(whats.map(text.quote).join(', '));
      case 'shared-topic': return text.sharedTopic(whats.map(topicName).join(', '), whats.length);
      case 'other-country': return text.otherCountry(whats.map(countryName).join(', '));
      case 'other-region': return text.otherRegion(what);
      case 'common-language': return text.commonLanguage(whats.map(languageName).join(', '));
      case 'no-common-language': return text.noCommonLanguage;
      default: return [];
    }
  });
}
