import { isRepeatedHour, momentsOf, wallClock } from '../documents/kyiv-time.ts';
import type { Rule } from './examination.ts';
import { badDocument, badPackage } from './refusal.ts';

const hourMs = 3_600_000;

const existingTime: Rule = ({ document }) =>
  momentsOf(document.wall).length > 0 ? undefined : badDocument(`Часу ${document.wall} не існує`);

/**
 * A register never dates a document before its last one, so in the hour autumn repeats it may hold on to a time the
 * server's clock has yet to show again: that hour is allowed ahead.
 */
const allowedAhead = (now: number, toleranceMs: number): number => toleranceMs + (isRepeatedHour(now) ? hourMs : 0);

const nearServerClock: Rule = ({ document, now, policy }) => {
  const near = momentsOf(document.wall).some(
    (moment) => moment - now <= allowedAhead(now, policy.timeToleranceMs) && now - moment <= policy.timeToleranceMs,
  );
  return near ? undefined : badDocument(`Час документа ${document.wall} не відповідає часу сервера ${wallClock(now)}`);
};

const notInTheFuture: Rule = ({ document, now, policy }) =>
  momentsOf(document.wall).some((moment) => moment - now <= allowedAhead(now, policy.timeToleranceMs))
    ? undefined
    : badDocument(`Час документа ${document.wall} більший за час сервера ${wallClock(now)}`);

const lastWall = ({ ledger }: Parameters<Rule>[0]): string =>
  ledger.documents.findLast(({ revoked }) => !revoked)?.wall ?? '';

const notBeforePrevious: Rule = (examination) =>
  examination.document.wall >= lastWall(examination)
    ? undefined
    : badDocument('Час документа менший за час попереднього документа');

const notBeforePreviousOffline: Rule = (examination) =>
  examination.document.wall >= lastWall(examination)
    ? undefined
    : badPackage('Час документа менший за час попереднього документа');

export const onlineTimeRules: readonly Rule[] = [existingTime, nearServerClock, notBeforePrevious];

/** An offline document is as old as it is; it may only not be younger than now, nor go back (code 10). */
export const offlineTimeRules: readonly Rule[] = [existingTime, notInTheFuture, notBeforePreviousOffline];
