import { banner } from './es/banner.ts';
import { demo } from './es/demo.ts';
import { documents } from './es/documents.ts';
import { durations } from './es/durations.ts';
import { frame } from './es/frame.ts';
import { help } from './es/help.ts';
import { journal } from './es/journal.ts';
import { keys } from './es/keys.ts';
import { menu } from './es/menu.ts';
import { offline } from './es/offline.ts';
import { pay } from './es/pay.ts';
import { people } from './es/people.ts';
import { practice } from './es/practice.ts';
import { problems } from './es/problems.ts';
import { queue } from './es/queue.ts';
import { refusals } from './es/refusals.ts';
import { sale } from './es/sale.ts';
import { serverCodes } from './es/server-codes.ts';
import { shift } from './es/shift.ts';
import { start } from './es/start.ts';
import { trouble } from './es/trouble.ts';
import { type Text } from './text-shape.ts';

export const spanish: Text = {
  language: 'es',
  banner,
  documents,
  durations,
  frame,
  keys,
  offline,
  pay,
  people,
  practice,
  problems,
  refusals,
  demo,
  help,
  journal,
  menu,
  queue,
  serverCodes,
  shift,
  start,
  trouble,
  sale,
};
