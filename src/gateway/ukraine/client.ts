import { type Document } from '../../fiscal/document.ts';
import { instant, minutes } from '../../fiscal/time.ts';
import { framePackage } from '../../protocol/ukraine/package.ts';
import { type RegistrarState } from '../../protocol/ukraine/replies.ts';
import { type FiscalServer, type InspectOutcome, type SessionServer } from '../../runtime/fiscal-server.ts';
import { exchange } from '../http.ts';
import { ask } from './commands.ts';
import { type Connection } from './connection.ts';
import { packageOutcome, ticketOutcome } from './replies.ts';

const signedType = { 'content-type': 'application/octet-stream' };

/** The single-window fiscal server over HTTP (spec/ua 1 to 4). Every outcome is a value. */
export const ukraineServer = (connection: Connection, registerNumber: string): FiscalServer => {
  const { watch, wire } = connection;
  return {
    probe: async (limits) => {
      const outcome = await ask(connection, { name: 'ServerState', fields: {}, signed: false, limits });
      if (outcome.kind === 'undelivered' || outcome.kind === 'uncertain') return outcome;
      return { kind: 'alive', serverTime: outcome.kind === 'answered' ? serverTime(outcome.serverTimeMs) : null };
    },
    send: async (document, limits, giveUp) => {
      const reply = await exchange({
        url: `${connection.url}/doc`,
        body: bytesOf(document),
        headers: signedType,
        limits,
        giveUp,
        watch,
        wire,
      });
      return reply.kind === 'reply' ? ticketOutcome(reply, document.number, connection.signer) : reply;
    },
    lookUp: async (document, limits) => {
      const fields = { NumFiscal: registerNumber, NumLocal: document.number };
      const outcome = await ask(connection, { name: 'DocumentInfoByLocalNum', fields, signed: true, limits });
      if (outcome.kind === 'answered')
        return { kind: 'registered', fiscalNumber: outcome.reply.NumFiscal, authorisation: null };
      return outcome.kind === 'nothing' ? { kind: 'absent' } : outcome;
    },
    sessions: sessionServer(connection, registerNumber),
    points: null,
  };
};

const sessionServer = (connection: Connection, registerNumber: string): SessionServer => ({
  inspect: async (session, limits) => {
    const fields = {
      NumFiscal: registerNumber,
      OfflineSessionId: session?.session ?? null,
      OfflineSeed: session?.seed ?? null,
    };
    const outcome = await ask(connection, { name: 'TransactionsRegistrarState', fields, signed: true, limits });
    if (outcome.kind === 'answered') return seen(outcome.reply, outcome.serverTimeMs);
    return outcome.kind === 'nothing' ? registerUnknown : outcome;
  },
  sendPackage: async (documents, limits) => {
    const body = await connection.signer.sign(framePackage(documents.map(bytesOf)), connection.now());
    const reply = await exchange({
      url: `${connection.url}/pck`,
      body,
      headers: signedType,
      limits,
      watch: connection.watch,
      wire: connection.wire,
    });
    return reply.kind === 'reply' ? packageOutcome(reply) : reply;
  },
});

const bytesOf = ({ bytes }: Document): Uint8Array => Buffer.from(bytes, 'base64');

const serverTime = (epochMs: number | null) => (epochMs === null ? null : instant(epochMs));

/** HTTP 204: the register is not known to this key yet, as in the days after its registration (spec/ua 11). */
const registerUnknown: InspectOutcome = { kind: 'rejected', code: 1, text: '', expectedNumber: null, index: null };

const seen = (state: RegistrarState, serverTimeMs: number | null): InspectOutcome => {
  const { OfflineSessionId: id, OfflineSeed: seed, OfflineNextLocalNum: next } = state;
  const month = state.OfflineSessionsMonthlyDuration;
  return {
    kind: 'seen',
    books: {
      nextNumber: state.NextLocalNum,
      shiftOpen: state.ShiftState === 1,
      zPresent: state.ShiftState === 1 ? state.ZRepPresent : null,
      pair: id && seed ? { session: id, seed } : null,
      monthUsed: month === null ? null : minutes(month),
    },
    session: id && next !== null ? { id, nextSequence: next } : null,
    serverTime: serverTime(serverTimeMs),
  };
};
