import { type Text } from './text-shape.ts';
import { banner } from './uk/banner.ts';
import { demo } from './uk/demo.ts';
import { documents } from './uk/documents.ts';
import { durations } from './uk/durations.ts';
import { frame } from './uk/frame.ts';
import { help } from './uk/help.ts';
import { journal } from './uk/journal.ts';
import { keys } from './uk/keys.ts';
import { menu } from './uk/menu.ts';
import { offline } from './uk/offline.ts';
import { pay } from './uk/pay.ts';
import { people } from './uk/people.ts';
import { practice } from './uk/practice.ts';
import { problems } from './uk/problems.ts';
import { queue } from './uk/queue.ts';
import { refusals } from './uk/refusals.ts';
import { sale } from './uk/sale.ts';
import { serverCodes } from './uk/server-codes.ts';
import { shift } from './uk/shift.ts';
import { start } from './uk/start.ts';
import { trouble } from './uk/trouble.ts';

export const ukrainian: Text = {
  language: 'uk',
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
