import { emissionTypes, receiverTypes } from '../../../protocol/panama/codes.ts';
import { objection, type Rule } from './examination.ts';

const withRuc: readonly string[] = [receiverTypes.taxpayer, receiverTypes.government];
const company = '2';
const inside = '1';

/** Who the document is made out to (protocol 1.1, 1.3). */
export const receiverRules: Rule = ({ document }) => {
  const { cliente, tipoEmision, destinoOperacion } = document.datosTransaccion;
  const { tipoClienteFE, tipoContribuyente, numeroRUC, digitoVerificadorRUC, pais } = cliente;
  const later = tipoEmision === emissionTypes.laterNormal || tipoEmision === emissionTypes.laterContingency;
  const isConsumer = tipoClienteFE === receiverTypes.finalConsumer;
  return [
    ...objection(withRuc.includes(tipoClienteFE) && later, '1505', 'el receptor exige autorización previa'),
    ...objection(
      withRuc.includes(tipoClienteFE) && (!numeroRUC || !digitoVerificadorRUC || !tipoContribuyente),
      '1601',
      'RUC del receptor inválido',
    ),
    ...objection(destinoOperacion === inside && pais !== 'PA', '1611', 'el país del receptor debe ser PA'),
    ...objection(isConsumer && tipoContribuyente === company, '1621', 'RUC jurídico declarado como consumidor final'),
  ];
};
