import { duration, instant } from '../../src/fiscal/time.ts';
import { ask } from '../../src/gateway/ukraine/commands.ts';
import { documentRequestTypes } from '../../src/protocol/ukraine/enumerations.ts';
import { makeDevKey } from '../../src/signing/dev-key.ts';
import { devSigner } from '../../src/signing/dev-signer.ts';
import { type Shop } from './shop.ts';

const year = 365 * 86_400_000;
const limits = { connect: duration(500), answer: duration(2000) };

/** The signed document the server holds under a local number, base64, asked for by another person than the cashier. */
export const bytesAtServer = async (shop: Shop, number: number): Promise<string | null> => {
  const now = shop.till().now();
  const key = makeDevKey({
    name: 'Auditor',
    taxNumber: '2020202025',
    validFrom: instant(now - year),
    validTo: instant(now + year),
  });
  const connection = { url: shop.simulator.url, signer: devSigner(key), now: shop.till().now };
  const fields = {
    RegistrarNumFiscal: shop.till().registration.registerNumber,
    NumLocal: number,
    Type: documentRequestTypes.SignedBySenderXml,
  };
  const answer = await ask(connection, { name: 'CheckExt', fields, signed: true, limits });
  if (answer.kind !== 'answered') throw new Error(`document ${number} is not told: ${JSON.stringify(answer)}`);
  return answer.reply.Data;
};
