import { after, type Instant } from '../../../fiscal/time.ts';
import { fitted, wrap } from '../../format/cells.ts';
import { manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { type Role } from '../../theme.ts';
import { cannotSwitchOn, conditionPages, reasonLength } from './may-switch-on.ts';
import { countedSteps, type SwitchOnDraft } from './switch-on-draft.ts';

/** Lines above the form field, what is typed in it, and lines below; no field where nothing is typed. */
export type SwitchOnView = {
  readonly above: readonly PieceRow[];
  readonly field: string | null;
  readonly below: readonly PieceRow[];
};

const labelWidth = 18;

export const switchOnView = (app: AppModel, draft: SwitchOnDraft): SwitchOnView => {
  if (draft.step === 'done') return plain(doneRows(app));
  const refusal = cannotSwitchOn(app);
  if (refusal) {
    const next = refusal.code === 'no-login' ? [blankRow, ...sentences(app, app.text.offline.on.noLoginNext)] : [];
    const words = sentences(app, refusalText(app.text, refusal), 'warning');
    return plain([[said(app.text.offline.on.refused, 'strong')], blankRow, ...words, ...next]);
  }
  switch (draft.step) {
    case 'reason':
      return reasonView(app, draft);
    case 'configuration':
      return plain([...heading(app, draft), ...configurationRows(app, draft)]);
    case 'conditions':
      return plain([...heading(app, draft), ...conditionRows(app, draft)]);
    case 'word':
      return wordView(app, draft);
  }
};

const plain = (above: readonly PieceRow[]): SwitchOnView => ({ above, field: null, below: [] });

const sentences = ({ size }: Pick<AppModel, 'size'>, words: string, role: Role = 'plain'): readonly PieceRow[] =>
  wrap(words, size.columns - 4).map((line) => [said(line, role)]);

const heading = ({ text }: AppModel, { step }: SwitchOnDraft): readonly PieceRow[] => {
  const { title, step: words, steps } = text.offline.on;
  const at = step === 'done' ? '' : words(countedSteps.indexOf(step) + 1, countedSteps.length, steps[step]);
  return [[said(title, 'strong'), said(`   ${at}`, 'dim')], blankRow];
};

/** PA-02: the reason, counted as it is typed. */
const reasonView = (app: AppModel, draft: SwitchOnDraft): SwitchOnView => {
  const words = app.text.offline.on;
  const { shortest = 0, longest = 0 } = manualMode(app)?.reason ?? {};
  const count = reasonLength(app, draft.reason);
  const fits = count >= shortest && count <= longest;
  return {
    above: [...heading(app, draft), ...sentences(app, words.reasonAsk), blankRow],
    field: draft.reason,
    below: [
      blankRow,
      [
        said(
          `${fits ? app.theme.marks.online : app.theme.marks.checking} ${words.count(count, shortest, longest)}`,
          fits ? 'online' : 'warning',
        ),
      ],
      blankRow,
      ...sentences(app, words.reasonHint, 'dim'),
    ],
  };
};

const fact = (app: Pick<AppModel, 'size'>, label: string, value: string): readonly PieceRow[] =>
  wrap(value, app.size.columns - 4 - labelWidth).map((line, index) => [
    said(fitted(index === 0 ? label : '', labelWidth), 'dim'),
    said(line),
  ]);

const when = ({ format }: AppModel, moment: Instant): string => `${format.day(moment)} ${format.clock(moment)}`;

/** PA-02, PA-13: what is saved for the time without the server. */
const configurationRows = (app: AppModel, { reason }: SwitchOnDraft): readonly PieceRow[] => {
  const words = app.text.offline.on;
  const { points } = app.regime;
  return [
    ...sentences(app, words.configurationAsk),
    blankRow,
    ...(points ? fact(app, words.point, words.pointSaid(points.offline, points.online)) : []),
    ...fact(app, words.printer, printerText(app)),
    ...fact(app, words.cashier, app.cashier),
    ...fact(app, words.reason, reason.trim()),
    ...(app.state.loginAt === null ? [] : fact(app, words.login, when(app, app.state.loginAt))),
    blankRow,
    ...timeRows(app, app.now),
  ];
};

const printerText = ({ printerName, printCopy, text }: AppModel): string => {
  const { somePrinter, noPrinter } = text.offline.on;
  return printerName ?? (printCopy ? somePrinter : noPrinter);
};

/** PA-04, PA-15: both limits, from one beginning. */
const timeRows = (app: AppModel, begin: Instant): readonly PieceRow[] => {
  const words = app.text.offline.on;
  const { sessionLimit, transmitLimit } = app.regime.offline;
  const until = words.sellsUntilSaid(when(app, after(begin, sessionLimit)), app.format.hours(sessionLimit));
  return [
    ...fact(app, words.sellsUntil, until),
    ...(transmitLimit === null ? [] : fact(app, words.transmitBefore, when(app, after(begin, transmitLimit)))),
  ];
};

/** PA-12: one page of the conditions. */
const conditionRows = (app: AppModel, { page }: SwitchOnDraft): readonly PieceRow[] => {
  const pages = conditionPages(app);
  const shown = pages[page];
  if (!shown) return [];
  const words = app.text.offline.on;
  const width = app.size.columns - 7;
  return [
    [said(words.page(manualMode(app)?.conditions ?? '', page + 1, pages.length), 'dim')],
    blankRow,
    [said(shown.title, 'warning')],
    ...shown.points.flatMap((point) =>
      wrap(point, width).map(
        (line, index): PieceRow => [said(`${index === 0 ? ` ${app.theme.marks.dot} ` : '   '}${line}`)],
      ),
    ),
  ];
};

const wordView = (app: AppModel, draft: SwitchOnDraft): SwitchOnView => {
  const words = app.text.offline.on;
  return {
    above: [
      ...heading(app, draft),
      ...sentences(app, words.wordSentence(app.cashier)),
      blankRow,
      ...sentences(app, words.wordAsk(words.word), 'strong'),
      blankRow,
    ],
    field: draft.word,
    below: [],
  };
};

const doneRows = (app: AppModel): readonly PieceRow[] => {
  const words = app.text.offline.on;
  const { session } = app.state.register.offline;
  return [
    [said(`${app.theme.marks.offline} ${words.done}`, 'offline')],
    blankRow,
    ...(app.regime.points ? fact(app, words.point, app.regime.points.offline) : []),
    ...fact(app, words.reason, session?.contingency?.reason ?? ''),
    ...(session ? timeRows(app, session.begin) : []),
    blankRow,
    ...sentences(app, words.doneNext),
  ];
};
