import { type Answer, answer } from '../../wire.ts';

export const jsonAnswer = (value: unknown, status = 200): Answer =>
  answer(status, JSON.stringify(value), 'application/json; charset=utf-8');
