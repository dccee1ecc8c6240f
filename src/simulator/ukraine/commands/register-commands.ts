import type { z } from 'zod';
import { encodeReply, replies } from '../../../protocol/ukraine/replies.ts';
import { type Asking, type CommandAnswer, json } from './command-answer.ts';

type TaxObjectReply = z.input<typeof replies.Objects>['TaxObjects'][number];

/** The tax object with its one register, as Objects and the state show it (protocol 2). */
export const taxObjectReply = ({
  desk: { register },
  signer,
}: Asking): TaxObjectReply & { readonly TaxObjId: number } => ({
  Entity: register.taxObject.entity,
  TaxObjGuid: register.taxObject.guid,
  TaxObjId: register.taxObject.id,
  SingleTax: register.taxObject.singleTax,
  Name: register.taxObject.name,
  Address: register.taxObject.address,
  Tin: register.taxObject.tin,
  Ipn: register.taxObject.ipn,
  OrgName: register.taxObject.organisation,
  ChiefCashier: signer !== undefined && register.chiefCashiers.includes(signer.keyId),
  TransactionsRegistrars: [
    { NumFiscal: register.numFiscal, NumLocal: register.numLocal, Name: register.registerName, Closed: false },
  ],
});

export const objectsAnswer = (asking: Asking): CommandAnswer =>
  json(encodeReply(replies.Objects, { ...asking.common, TaxObjects: [taxObjectReply(asking)] }));

/** The operators on file; when anybody may sign, the one who asks. */
export const operatorsAnswer = ({ desk: { register }, signer, common }: Asking): CommandAnswer => {
  const keyIds = register.operators ?? (signer ? [signer.keyId] : []);
  const operators = [...new Set([...keyIds, ...register.chiefCashiers])].map((SubjectKeyId, index) => ({
    SubjectKeyId,
    RegNum: String(index + 1),
    ChiefCashier: register.chiefCashiers.includes(SubjectKeyId),
  }));
  return json(Buffer.from(JSON.stringify({ ...common, Tin: register.taxObject.tin, Operators: operators })));
};

/** The device the register belongs to; another one takes it over only by force (protocol 2). */
export const deviceAnswer = (
  { desk, common }: Asking,
  wanted: { readonly DeviceId: string; readonly Forced: boolean },
): CommandAnswer => {
  const ledger = desk.shelf.read();
  const owner = wanted.Forced ? wanted.DeviceId : (ledger.deviceId ?? wanted.DeviceId);
  if (owner !== ledger.deviceId) desk.shelf.write({ ...ledger, deviceId: owner });
  return json(encodeReply(replies.DeviceRegister, { ...common, DeviceId: owner }));
};
