import { parseMinor } from '../../../fiscal/money.ts';
import { right } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';

type Sight = Pick<AppModel, 'text' | 'theme' | 'format'>;

/** A line of the server's books as the register writes its own: number, mark, fiscal number, kind, then what became of it or its total. */
export const bookLine = (app: Sight, line: string): string => {
  const [number, fiscalNumber, kind, total, fate] = line.split('  ');
  if (number === undefined || kind === undefined || total === undefined || fate === undefined) return line;
  const { text, theme } = app;
  const words: Readonly<Record<string, string>> = { ...text.documents.kinds, ...text.demo.bookWords };
  const [place, ...more] = fate.split(' ');
  const mark = place === 'offline' ? theme.marks.offline : theme.marks.online;
  const fates = more.map((each) => words[each] ?? each);
  const last = fates.length > 0 ? fates.join(' ') : amount(app, total);
  return `${right(number, 4)} ${mark} ${fiscalNumber} ${words[kind] ?? kind} ${last}`.trimEnd();
};

const amount = ({ format }: Sight, total: string): string => {
  const value = parseMinor(total);
  return value === undefined ? total : format.amount(value);
};

/** A line of the wire, with what became of a request that had no answer in the cashier's language. */
export const wireLine = ({ text }: Pick<AppModel, 'text'>, line: string): string =>
  line.replace('undelivered', text.demo.undelivered).replace('uncertain', text.demo.unanswered);
