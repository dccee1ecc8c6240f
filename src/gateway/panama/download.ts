import { type WireReply } from '../../protocol/panama/replies.ts';
import { type DownloadRequest } from '../../protocol/panama/requests.ts';
import { type Reply } from '../http.ts';

type Format = DownloadRequest['tipoArchivo'];

/** How a file of the format begins; a page of HTML must not pass for XML. */
const beginnings: Readonly<Record<Format, RegExp>> = { PDF: /^%PDF-/, XML: /^\uFEFF?\s*<(\?xml|rFE|rContFe)\b/ };

/** A file that came as it is, not within JSON, as some PACs send it (spec/pa 2.1). */
export const rawFile = ({ status, body }: Reply, format: Format): Uint8Array | undefined =>
  status === 200 && beginnings[format].test(new TextDecoder().decode(body.subarray(0, 200))) ? body : undefined;

/** The file within the reply; undefined when it holds none. */
export const fileIn = ({ archivo }: WireReply<'download'>): Uint8Array | undefined =>
  archivo ? Buffer.from(archivo, 'base64') : undefined;
