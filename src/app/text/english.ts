import { banner } from './en/banner.ts';
import { demo } from './en/demo.ts';
import { documents } from './en/documents.ts';
import { durations } from './en/durations.ts';
import { frame } from './en/frame.ts';
import { help } from './en/help.ts';
import { journal } from './en/journal.ts';
import { keys } from './en/keys.ts';
import { menu } from './en/menu.ts';
import { offline } from './en/offline.ts';
import { pay } from './en/pay.ts';
import { people } from './en/people.ts';
import { practice } from './en/practice.ts';
import { problems } from './en/problems.ts';
import { queue } from './en/queue.ts';
import { refusals } from './en/refusals.ts';
import { sale } from './en/sale.ts';
import { serverCodes } from './en/server-codes.ts';
import { shift } from './en/shift.ts';
import { start } from './en/start.ts';
import { trouble } from './en/trouble.ts';

export const english = {
  language: 'en' as const,
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
