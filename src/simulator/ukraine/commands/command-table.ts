import type { Command } from '../../../protocol/ukraine/commands.ts';
import { lengthPrefixBytes } from '../../../protocol/ukraine/package.ts';
import { encodeReply, replies } from '../../../protocol/ukraine/replies.ts';
import { serveDocument } from '../registering/online.ts';
import { servePackagedDocuments } from '../registering/packages.ts';
import { type Asking, type CommandAnswer, json, refused, registerProblem } from './command-answer.ts';
import { documentAnswer, extendedAnswer } from './document-commands.ts';
import { deviceAnswer, objectsAnswer } from './register-commands.ts';
import { documentInfoAnswer, documentsAnswer, lastShiftAnswer, shiftsAnswer } from './shift-commands.ts';
import { stateAnswer } from './state-command.ts';

/** Commands taken without a signature; all others must be signed (protocol 2). */
export const unsignedCommands: readonly Command['Command'][] = [
  'ServerState',
  'Schemas',
  'Check',
  'CheckExt',
  'SendDocument',
];

/** Answers a command that was read and, where it must be, signed. */
export const answerCommand = (asking: Asking, command: Command): CommandAnswer => {
  switch (command.Command) {
    case 'ServerState':
      return json(encodeReply(replies.ServerState, asking.common));
    case 'Schemas':
      return schemasAnswer(asking);
    case 'Objects':
      return objectsAnswer(asking);
    case 'Check':
      return documentAnswer(asking, command, 'check');
    case 'ZRep':
      return documentAnswer(asking, command, 'z');
    case 'CheckExt':
      return extendedAnswer(asking, command, 'check');
    case 'ZRepExt':
      return extendedAnswer(asking, command, 'z');
    case 'SendDocument':
      return sentDocument(asking, command.Document);
    case 'SendOflPackage':
      return sentPackage(asking, command.Documents);
    default:
      return registerCommand(asking, command);
  }
};

type RegisterCommand = Extract<
  Command,
  {
    readonly NumFiscal: string;
    readonly Command: Exclude<Command['Command'], 'Check' | 'CheckExt' | 'ZRep' | 'ZRepExt'>;
  }
>;

/** Commands about the register they name: error 1 when it is not known here, 2 when the signer has no right to it. */
const registerCommand = (asking: Asking, command: RegisterCommand): CommandAnswer => {
  const problem = registerProblem(asking, command.NumFiscal);
  if (problem) return refused(problem);
  switch (command.Command) {
    case 'TransactionsRegistrarState':
      return stateAnswer(asking, command.IncludeTaxObject ?? false);
    case 'DocumentInfoByLocalNum':
      return documentInfoAnswer(asking, command.NumLocal);
    case 'Documents':
      return documentsAnswer(asking, command);
    case 'Shifts':
      return shiftsAnswer(asking, command);
    case 'LastShiftTotals':
      return lastShiftAnswer(asking);
    case 'DeviceRegister':
      return deviceAnswer(asking, { DeviceId: command.DeviceId, Forced: command.Forced ?? false });
  }
};

const schemasAnswer = ({ desk: { schemas }, common }: Asking): CommandAnswer => {
  const [XsdSchemaCheck, XsdSchemaZRep] = [schemas.check, schemas.z].map((schema) =>
    Buffer.from(schema).toString('base64'),
  );
  return json(Buffer.from(JSON.stringify({ ...common, XsdSchemaCheck, XsdSchemaZRep })));
};

const sentDocument = ({ desk, common }: Asking, document: string): CommandAnswer => {
  const outcome = serveDocument(desk, Buffer.from(document, 'base64'));
  if (!outcome.ok) return refused(outcome.refusal);
  return json(encodeReply(replies.SendDocument, { ...common, Ticket: Buffer.from(outcome.ticket).toString('base64') }));
};

/** Positions are those the documents would have in a package. */
const sentPackage = ({ desk, common }: Asking, texts: readonly string[]): CommandAnswer => {
  let offset = 0;
  const documents = texts.map((text) => {
    const bytes = Buffer.from(text, 'base64');
    const placed = { offset: offset + lengthPrefixBytes, bytes };
    offset = placed.offset + bytes.length;
    return placed;
  });
  const outcome = servePackagedDocuments(desk, documents);
  if (!outcome.ok) return refused(outcome.refusal);
  const pair = { OfflineSessionId: outcome.next?.id ?? null, OfflineSeed: outcome.next?.seed ?? null };
  return json(encodeReply(replies.SendOflPackage, { ...common, ...pair }));
};
