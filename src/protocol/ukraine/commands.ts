import { z } from 'zod';
import { count, digitText, fiscalNumber, jsonOf } from './json-values.ts';

/** Fields every command may carry: the server drops one that arrives later than Timestamp plus Timeout milliseconds. */
const common = { UID: z.string().optional(), Timestamp: z.string().optional(), Timeout: z.int().optional() };

const register = { NumFiscal: digitText };

const wanted = {
  RegistrarNumFiscal: digitText,
  NumFiscal: fiscalNumber.nullish(),
  NumLocal: count.nullish(),
};

const command = <N extends string, S extends z.ZodRawShape>(name: N, fields: S) =>
  z.object({ Command: z.literal(name), ...common, ...fields });

const original = { Original: z.boolean().optional(), SetTimestamp: z.boolean().optional() };
const form = { Type: z.int().min(0).max(5) };

const commandSchema = z.discriminatedUnion('Command', [
  command('ServerState', {}),
  command('Schemas', {}),
  command('Objects', {}),
  command('TransactionsRegistrarState', {
    ...register,
    OfflineSessionId: digitText.nullish(),
    OfflineSeed: digitText.nullish(),
    IncludeTaxObject: z.boolean().optional(),
  }),
  command('DocumentInfoByLocalNum', { ...register, NumLocal: count }),
  command('Check', { ...wanted, ...original }),
  command('CheckExt', { ...wanted, ...original, ...form, AcquireCabinetUrl: z.boolean().optional() }),
  command('ZRep', { ...wanted, ...original }),
  command('ZRepExt', { ...wanted, ...original, ...form }),
  command('Documents', { ...register, ShiftId: digitText.nullish(), OpenShiftFiscalNum: fiscalNumber.nullish() }),
  command('Shifts', {
    ...register,
    ShiftId: digitText.nullish(),
    From: z.string().nullish(),
    To: z.string().nullish(),
  }),
  command('LastShiftTotals', register),
  command('DeviceRegister', { ...register, DeviceId: z.string().max(64), Forced: z.boolean().optional() }),
  command('SendDocument', { Document: z.base64() }),
  command('SendOflPackage', { Documents: z.array(z.base64()).min(1) }),
]);

/** A command as its sender writes it: numbers that name something may be JSON numbers or texts (protocol 2.1). */
export type CommandRequest = z.input<typeof commandSchema>;

/** A command as its receiver reads it: numbers that name something are texts. */
export type Command = z.output<typeof commandSchema>;

/** The command as JSON in UTF-8: to be signed, or sent as it is where the protocol's table says unsigned. */
export const encodeCommand = (request: CommandRequest): Uint8Array => Buffer.from(JSON.stringify(request));

/** Reads a command; a problem for anything that is not one of ours, fields we do not know passed over. */
export const parseCommand = (
  bytes: Uint8Array,
): { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: string } => {
  const parsed = commandSchema.safeParse(jsonOf(new TextDecoder().decode(bytes)));
  return parsed.success ? { ok: true, command: parsed.data } : { ok: false, problem: z.prettifyError(parsed.error) };
};
