import { type Command } from '../fiscal/command.ts';
import { type Tender } from '../fiscal/document.ts';
import { closedByMode, unsettled } from '../fiscal/manual-mode.ts';
import { minor } from '../fiscal/money.ts';
import { isModeOn, manualMode } from './mode-now.ts';
import { type AppModel } from './model.ts';
import { type Route } from './route.ts';
import { refusalText } from './text/refusal-text.ts';

type Sight = Pick<AppModel, 'regime' | 'state' | 'text'>;

/** PA-05, PA-06, PA-09: why the mode closes an act, or documents that nobody settled do; undefined when it is open. */
export const closedNow = ({ regime, state: { register }, text }: Sight, command: Command): string | undefined => {
  const refusal =
    closedByMode(regime, register, command) ?? (command.type === 'makeZ' ? unsettled(regime, register) : undefined);
  return refusal && refusalText(text, refusal);
};

/** PA-08: why a means of payment is not taken now. */
export const closedTender = (app: Sight, by: Tender): string | undefined =>
  closedNow(app, { type: 'sell', request: { lines: [], tenders: [{ by, amount: minor(0) }] } });

/** PA-10: why nothing is sent or asked now. */
export const silentNow = (app: Sight): string | undefined => {
  const mode = manualMode(app);
  if (!mode || !isModeOn(app)) return undefined;
  return refusalText(app.text, { code: 'nothing-sent-offline', rule: mode.rules.silence });
};

/** Opens a screen, or says why what it is for is closed. */
export const goUnlessClosed = (app: AppModel, route: Route, command: Command): void => {
  const reason = closedNow(app, command);
  if (reason === undefined) app.go(route);
  else app.go({ name: 'notice', notice: { title: app.text.shift.failed, sentences: [reason] } });
};
