import { parseCommand } from '../../../protocol/ukraine/commands.ts';
import { jsonOf } from '../../../protocol/ukraine/json-values.ts';
import { encodePackageReply } from '../../../protocol/ukraine/package-reply.ts';
import { type Answer, answer } from '../../wire.ts';
import { type Asking, type CommandAnswer, commonFields, refused } from '../commands/command-answer.ts';
import { answerCommand, unsignedCommands } from '../commands/command-table.ts';
import { operatorsAnswer } from '../commands/register-commands.ts';
import { requestMoment } from '../commands/request-moment.ts';
import type { Desk } from '../desk.ts';
import { serveDocument } from '../registering/online.ts';
import { servePackage } from '../registering/packages.ts';
import { refusalTicket } from '../registering/ticketing.ts';
import { badDocument, type Refusal, refusal } from '../rules/refusal.ts';
import { openSigned } from '../signatures/signature.ts';
import { binary, jsonAnswer, refusalAnswer } from './answer.ts';

/** `POST /fs/doc`. */
export const documentEndpoint = (desk: Desk, body: Uint8Array): Answer => {
  const outcome = serveDocument(desk, body);
  if (outcome.ok) return binary(outcome.ticket);
  const asTicket = desk.faults.use('errorFormat')?.format === 'ticket' && outcome.document;
  return asTicket ? binary(refusalTicket(desk, asTicket, outcome.refusal)) : refusalAnswer(outcome.refusal);
};

/** `POST /fs/pck`. */
export const packageEndpoint = (desk: Desk, body: Uint8Array): Answer => {
  const outcome = servePackage(desk, body);
  if (!outcome.ok) return refusalAnswer(outcome.refusal);
  const { next } = outcome;
  if (!next) return answer(200, encodePackageReply({ kind: 'accepted' }));
  return jsonAnswer(encodePackageReply({ kind: 'session-closed', offlineSessionId: next.id, offlineSeed: next.seed }));
};

/** A command as it came: its bytes, whether its content type says it is signed, and how errors are wanted. */
export type CommandCall = { readonly body: Uint8Array; readonly signed: boolean; readonly resultAsJson: boolean };

/** `POST /fs/cmd`. */
export const commandEndpoint = (desk: Desk, call: CommandCall): Answer => {
  const opened = call.signed ? openSigned(call.body, { now: desk.now, dstu: desk.policy.dstu }) : undefined;
  if (opened && !opened.ok) return commandAnswer(refused(opened.refusal), call, commonFields({}, desk.now));
  const content = opened ? opened.content : call.body;
  const common = commonFields(uidIn(content), desk.now);
  return commandAnswer(commandOutcome({ desk, signer: opened?.signer, common }, content), call, common);
};

/** Refuses a command, whatever it is, in the form its caller asked for. */
export const refuseCommand = (desk: Desk, call: CommandCall, why: Refusal): Answer =>
  commandAnswer(refused(why), call, commonFields({}, desk.now));

const uidIn = (content: Uint8Array): { readonly UID?: string } => {
  const value = jsonOf(Buffer.from(content).toString('utf8'));
  const uid = typeof value === 'object' && value !== null && 'UID' in value ? value.UID : undefined;
  return typeof uid === 'string' ? { UID: uid } : {};
};

const isOperators = (content: Uint8Array): boolean => {
  const value = jsonOf(Buffer.from(content).toString('utf8'));
  return typeof value === 'object' && value !== null && 'Command' in value && value.Command === 'Operators';
};

const commandOutcome = (asking: Asking, content: Uint8Array): CommandAnswer => {
  if (isOperators(content)) return asking.signer ? operatorsAnswer(asking) : refused(needsSignature);
  const parsed = parseCommand(content);
  if (!parsed.ok) return refused(refusal(11, `Некоректний запит: ${parsed.problem}`));
  const { command } = parsed;
  if (!asking.signer && !unsignedCommands.includes(command.Command)) return refused(needsSignature);
  const sent = requestMoment(command.Timestamp, Number.MAX_SAFE_INTEGER);
  if (sent === undefined) return refused(refusal(11, 'Некоректний Timestamp'));
  const late = command.Timeout !== undefined && sent + command.Timeout < asking.desk.now;
  return late ? refused(refusal(11, 'Час очікування команди вичерпано')) : answerCommand(asking, command);
};

const needsSignature: Refusal = badDocument('Команду не підписано (envelopeType: EtUnknown)');

/** Nothing to tell is 204, or error 13 where errors are wanted as JSON (protocol 1.2). */
const commandAnswer = (outcome: CommandAnswer, { resultAsJson }: CommandCall, common: Asking['common']): Answer => {
  if (outcome.kind === 'json') return jsonAnswer(outcome.body);
  if (outcome.kind === 'document') return binary(outcome.body);
  const why = outcome.kind === 'absent' ? refusal(13, 'Дані відсутні') : outcome.refusal;
  if (resultAsJson) return jsonAnswer(JSON.stringify({ ...common, ErrorCode: why.code, ErrorMessage: why.text }));
  return outcome.kind === 'absent' ? answer(204) : refusalAnswer(why);
};
