import { type Refusal } from '../../../fiscal/refusal.ts';
import { badText, documentText } from '../../../fiscal/text.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type ConditionPage } from '../../text/en/offline.ts';

type Sight = Pick<AppModel, 'regime' | 'state'>;

/** PA-01: why the mode cannot be switched on whatever is typed; undefined when it can. */
export const cannotSwitchOn = ({ regime, state }: Sight): Refusal | undefined => {
  const mode = manualMode({ regime });
  if (!mode) return { code: 'not-manual', rule: regime.offline.rules.entry };
  if (state.register.offline.session) return { code: 'already-offline', rule: mode.rules.login };
  return state.loginAt === null ? { code: 'no-login', rule: mode.rules.login } : undefined;
};

/** How many characters a reason counts, as the document will write it. */
export const reasonLength = ({ regime }: Pick<Sight, 'regime'>, reason: string): number =>
  [...documentText(regime.pricing.text, reason)].length;

/** PA-02: why a reason cannot stand. */
export const reasonObjection = ({ regime }: Pick<Sight, 'regime'>, reason: string): Refusal | undefined => {
  const mode = manualMode({ regime });
  if (!mode) return { code: 'not-manual', rule: regime.offline.rules.entry };
  const length = reasonLength({ regime }, reason);
  const { shortest, longest } = mode.reason;
  if (length < shortest || length > longest) return { code: 'bad-reason', rule: mode.rules.reason, shortest, longest };
  return badText(regime.pricing.text, reason);
};

/** PA-12: the pages of the version the law of the country names; to have none for it is a fault of ours. */
export const conditionPages = ({ regime, text }: Pick<AppModel, 'regime' | 'text'>): readonly ConditionPage[] => {
  const version = manualMode({ regime })?.conditions ?? '';
  const pages = text.offline.conditions[version];
  if (!pages) throw new Error(`no text of the conditions ${version} in ${text.language}`);
  return pages;
};
