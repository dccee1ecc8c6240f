import { dayMs, endOfWorkingDay, hourMs } from '../arithmetic/panama-time.ts';
import { momentIn } from '../documents/document-facts.ts';
import { contingencyEmissions } from '../documents/structure.ts';
import { type Finding, objection, type Rule, warning } from './examination.ts';

const longestContingencyMs = 72 * hourMs;
const oldestEmissionMs = 30 * dayMs;
const workingDaysAhead = 2;

/** When the document was emitted, and the contingency it was emitted in (protocol 1.3). */
export const timeRules: Rule = ({ document, now }) => {
  const { tipoEmision, fechaEmision, fechaInicioContingencia, motivoContingencia } = document.datosTransaccion;
  const emitted = momentIn(fechaEmision);
  const inContingency = contingencyEmissions.includes(tipoEmision);
  return [
    ...objection(inContingency && !fechaInicioContingencia, '1506', 'falta el inicio de la contingencia'),
    ...(fechaInicioContingencia ? startRules(momentIn(fechaInicioContingencia), emitted, now) : []),
    ...objection(inContingency && !motivoContingencia, '1509', 'falta el motivo de la contingencia'),
    ...warning(now - emitted > oldestEmissionMs, '1519', 'fecha de emisión con más de 30 días'),
    ...objection(emitted >= endOfWorkingDay(now, workingDaysAhead), '1520', 'fecha de emisión muy adelantada'),
  ];
};

const startRules = (start: number, emitted: number, now: number): readonly Finding[] => [
  ...objection(start > emitted, '1507', 'inicio de la contingencia posterior a la emisión'),
  ...warning(now - start > longestContingencyMs, '1508', 'más de 72 horas en contingencia'),
];
