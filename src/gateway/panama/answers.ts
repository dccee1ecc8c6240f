import { type DgiRejection, parseRejections } from '../../protocol/panama/rejections.ts';
import { resultCodes } from '../../protocol/panama/result-codes.ts';
import { type NoAnswer } from '../../runtime/fiscal-server.ts';
import { type Reply } from '../http.ts';

/** The PAC does not know these credentials. */
export type Denied = { readonly kind: 'denied'; readonly text: string };

/** A definite no; at least one rejection, which bears the code of the reply itself where the DGI gave none. */
export type Rejected = { readonly kind: 'rejected'; readonly rejections: readonly DgiRejection[] };

/** A complete reply that leaves open what became of the document: look it up before anything is sent again (PA-17). */
export type Unclear = { readonly kind: 'unclear'; readonly code: string; readonly text: string };

/** Takes passwords and tokens out of a server's words. */
export type Hide = (text: string) => string;

/** What every reply of a PAC begins with. */
export type Result = { readonly codigo: string; readonly mensaje: string | null };

const definite: ReadonlySet<string> = new Set([resultCodes.rejected, resultCodes.badData]);

/** A reply whose code is not 200, or that lacks what a 200 must bring (spec/pa 2.2). */
export const refusal = (result: Result, hide: Hide): Rejected | Unclear => {
  const { codigo: code, mensaje } = result;
  const text = hide(mensaje ?? '');
  if (!definite.has(code)) return { kind: 'unclear', code, text };
  const coded = parseRejections(mensaje ?? '').map((each) => ({ ...each, text: hide(each.text) }));
  return { kind: 'rejected', rejections: coded.length > 0 ? coded : [{ code, text }] };
};

/** A page of a portal, an empty or a garbled body: somebody answered, but not the PAC. */
export const unreadable = ({ status, body }: Reply): NoAnswer => ({
  kind: 'uncertain',
  why: `HTTP ${status}, ${body.length} bytes that are not an answer of the PAC`,
});
