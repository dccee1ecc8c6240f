import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueStore } from '../../persistence/catalogue.ts';
import { nodeFileSystem } from '../../persistence/file-system.ts';
import { nobody, peopleStore } from '../../persistence/people.ts';
import { spaceState } from '../../persistence/reserve.ts';
import { troubleOf } from '../trouble.ts';
import { type Check, type Finding, fine } from './finding.ts';

/** What can be told of a data folder without reading its journal. */
export const folderFindings = (folder: string): readonly Finding[] => [
  quarantine(folder),
  disk(folder),
  articles(folder),
  people(folder),
  printer(folder),
];

/** An error as a finding. Anything but a known trouble is a fault of ours and goes on. */
export const troubleFinding = (check: Check, error: unknown): Finding => {
  const trouble = troubleOf(error);
  if (!trouble) throw error;
  return { check, severity: 'problem', ...trouble };
};

const quarantine = (folder: string): Finding => {
  const kept = join(folder, 'quarantine');
  const count = existsSync(kept) ? readdirSync(kept).filter((name) => name.endsWith('.tail')).length : 0;
  if (count === 0)
    return fine('quarantine', {
      en: 'No cut-off line was ever found.',
      uk: 'Обірваних рядків не було.',
      es: 'Nunca se halló una línea cortada.',
    });
  return {
    check: 'quarantine',
    severity: 'notice',
    found: {
      en: `Lines cut off by a crash and kept aside: ${count}, in ${kept}.`,
      uk: `Рядки, обірвані аварією та відкладені: ${count}, у ${kept}.`,
      es: `Líneas cortadas por una caída y apartadas: ${count}, en ${kept}.`,
    },
    certain: {
      en: 'None of them was ever shown as done, printed or sent.',
      uk: 'Жоден із них не показувався готовим, не друкувався й не надсилався.',
      es: 'Ninguna se mostró como hecha, ni se imprimió ni se envió.',
    },
  };
};

const disk = (folder: string): Finding => {
  const room = spaceState(nodeFileSystem, folder);
  if (room === 'enough')
    return fine('disk', {
      en: 'There is room on the disk.',
      uk: 'На диску є місце.',
      es: 'Hay espacio en el disco.',
    });
  return {
    check: 'disk',
    severity: room === 'low' ? 'notice' : 'problem',
    found: {
      en: room === 'low' ? 'The disk has less than 200 MB left.' : 'The disk is full.',
      uk: room === 'low' ? 'На диску менше ніж 200 МБ.' : 'Диск заповнено.',
      es: room === 'low' ? 'Quedan menos de 200 MB en el disco.' : 'El disco está lleno.',
    },
    next: {
      en: 'Free some room. Nothing is lost meanwhile: a sale that does not fit is refused whole.',
      uk: 'Звільніть місце. Нічого не втрачається: продаж, що не вміщається, відхиляється повністю.',
      es: 'Libere espacio. Nada se pierde: una venta que no cabe se rechaza entera.',
    },
  };
};

const articles = (folder: string): Finding => {
  try {
    const { length } = catalogueStore(nodeFileSystem, folder).read();
    return fine('articles', { en: `Articles: ${length}.`, uk: `Товарів: ${length}.`, es: `Artículos: ${length}.` });
  } catch (error) {
    return troubleFinding('articles', error);
  }
};

const people = (folder: string): Finding => {
  try {
    const { length } = (peopleStore(nodeFileSystem, folder).read() ?? nobody).people;
    return fine('people', {
      en: `People who log in: ${length}.`,
      uk: `Людей, що входять: ${length}.`,
      es: `Personas que entran: ${length}.`,
    });
  } catch (error) {
    return troubleFinding('people', error);
  }
};

const printer = (folder: string): Finding => {
  const receipts = join(folder, 'receipts');
  if (!existsSync(receipts) || mayWrite(receipts))
    return fine('printer', {
      en: `Receipts go to ${receipts}.`,
      uk: `Чеки пишуться до ${receipts}.`,
      es: `Los recibos van a ${receipts}.`,
    });
  return {
    check: 'printer',
    severity: 'notice',
    found: {
      en: `${receipts} cannot be written to.`,
      uk: `До ${receipts} не можна писати.`,
      es: `No se puede escribir en ${receipts}.`,
    },
    certain: {
      en: 'Documents are made and sent all the same; each can be printed again from the journal.',
      uk: 'Документи однаково створюються й надсилаються; кожен можна надрукувати з журналу.',
      es: 'Los documentos se hacen y se envían igual; cada uno se puede imprimir desde el diario.',
    },
    next: {
      en: 'Give this program the right to write there.',
      uk: 'Надайте програмі право писати туди.',
      es: 'Dé a este programa permiso para escribir ahí.',
    },
  };
};

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
