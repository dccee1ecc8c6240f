import { z } from 'zod';
import { codeOrName, jsonOf } from './json-values.ts';
import { decodeWindows1251 } from './windows1251.ts';

/** The server's error codes by name (protocol section 6). */
export const errorCodes = {
  Ok: 0,
  TransactionsRegistrarAbsent: 1,
  OperatorAccessToTransactionsRegistrarNotGranted: 2,
  InvalidTin: 3,
  ShiftAlreadyOpened: 4,
  ShiftNotOpened: 5,
  LastDocumentMustBeZRep: 6,
  CheckLocalNumberInvalid: 7,
  ZRepAlreadyRegistered: 8,
  DocumentValidationError: 9,
  PackageValidationError: 10,
  InvalidQueryParameter: 11,
  CryptographyError: 12,
  NoContent: 13,
} as const;

/** A refusal of the server. `expectedNumber` is the local number it wants instead; `packageIndex` counts documents from 0. */
export type ServerError = {
  readonly code: number;
  readonly name: string;
  readonly text: string;
  readonly expectedNumber?: number;
  readonly packageIndex?: number;
};

/** The text body of a refusal (protocol 1.2). The encoding is the sender's choice: the real server's is not known. */
export const formatErrorBody = (code: number, description: string): string =>
  `Код помилки: ${code} ${nameOf(code)}\r\n${description}`;

/** Reads the body of a refusal, text or JSON, in UTF-8 or else windows-1251. Undefined for anything else, code 0 included. */
export const parseErrorBody = (bytes: Uint8Array): ServerError | undefined => {
  const body = textOf(bytes);
  return errorOfText(body) ?? errorOfJson(body);
};

const errorBody = z.object({ ErrorCode: codeOrName(errorCodes), ErrorMessage: z.string().nullish() });

const nameOf = (code: number): string => Object.entries(errorCodes).find(([, each]) => each === code)?.[0] ?? 'Unknown';

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1251(bytes);
  }
};

const errorOfText = (body: string): ServerError | undefined => {
  const [, code, name, description = ''] =
    /^\s*Код помилки:\s*(\d{1,5})(?:[ \t]+([A-Za-z]\w*))?\b([\s\S]*)$/.exec(body) ?? [];
  return code ? serverError({ code: Number(code), name, text: description }) : undefined;
};

const errorOfJson = (body: string): ServerError | undefined => {
  const parsed = errorBody.safeParse(jsonOf(body));
  if (!parsed.success || parsed.data.ErrorCode === null) return undefined;
  return serverError({ code: parsed.data.ErrorCode, text: parsed.data.ErrorMessage ?? '' });
};

const serverError = (given: { code: number; name?: string | undefined; text: string }): ServerError | undefined => {
  if (given.code === errorCodes.Ok) return undefined;
  const text = given.text.trim();
  const expected = [...text.matchAll(/повинен дорівнювати\s+(\d{1,15})/g)].at(-1)?.[1];
  const index = /за №\s*(\d{1,9})\s+в пакеті/.exec(text)?.[1];
  return {
    code: given.code,
    name: given.name ?? nameOf(given.code),
    text,
    ...(expected === undefined ? {} : { expectedNumber: Number(expected) }),
    ...(index === undefined ? {} : { packageIndex: Number(index) }),
  };
};
