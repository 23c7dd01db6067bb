import { inWorker, WorkerEnded } from '../../common/process/inWorker';
import { counted } from '../../common/text/words';
import type { Impact } from './impact';
import type { ImpactQuestion } from './impactWorker';
import { operationWords } from './usedOperation';
import type { Finding } from './finding';

const LIMITS = { seconds: 120, memoryMb: 2048 };

/** How many of a kind are named; a new publisher brings a whole set of types. */
const NAMED = 10;

/** What is said of a change: while it is planned it can be mended, when it is made readers can only be told. */
const WORDS = {
  planned: {
    BREAKING: 'Keep what is there and mark it @deprecated, until nobody uses it.',
    DANGEROUS: 'See whether its readers can cope before you publish it.',
    fails: 'would fail',
    BROKEN: 'Keep what it reads until its owner has changed it; an operator can waive this with their key.',
    AFFECTED: 'Tell its owner before you publish it.',
  },
  made: {
    BREAKING: 'Tell those who read it.',
    DANGEROUS: 'Tell those who read it.',
    fails: 'fails now',
    BROKEN: 'Tell its owner, or publish again what it reads.',
    AFFECTED: 'Tell its owner.',
  },
} as const;

export type When = keyof typeof WORDS;

function changeFindings({ changes }: Impact, when: When): Finding[] {
  const risky = changes.flatMap(({ kind, coordinate, message }): Finding[] =>
    kind === 'SAFE'
      ? []
      : [
          {
            rule: `CHANGE_${kind}`,
            severity: 'WARNING',
            coordinate,
            message: `${message}.`,
            advice: WORDS[when][kind],
            line: null,
          },
        ],
  );
  const safe = changes.filter(({ kind }) => kind === 'SAFE');
  if (safe.length === 0) return risky;
  const named = safe.slice(0, NAMED).map(({ message }) => message);
  const rest = safe.length > NAMED ? `; and ${safe.length - NAMED} more` : '';
  const note: Finding = {
    rule: 'CHANGE_SAFE',
    severity: 'NOTE',
    coordinate: null,
    message: `${counted(safe.length, 'change')} that can break nobody: ${named.join('; ')}${rest}.`,
    advice: 'Nothing is to be done.',
    line: null,
  };
  return [...risky, note];
}

function operationFindings({ operations }: Impact, when: When): Finding[] {
  const findings = operations.flatMap(({ operation, effect, reasons }): Finding[] => {
    const place = { coordinate: null, line: null };
    switch (effect) {
      case 'BROKEN':
        return [
          {
            ...place,
            rule: 'OPERATION_BROKEN',
            severity: 'ERROR',
            message: `The operation ${operationWords(operation)}, which is used at the gateway, ${WORDS[when].fails}: ${reasons.join(' ')}`,
            advice: WORDS[when].BROKEN,
          },
        ];
      case 'POSSIBLY_AFFECTED':
        return [
          {
            ...place,
            rule: 'OPERATION_AFFECTED',
            severity: 'WARNING',
            message: `The operation ${operationWords(operation)}, which is used at the gateway, reads what changes: ${reasons.join('; ')}.`,
            advice: WORDS[when].AFFECTED,
          },
        ];
      case 'UNAFFECTED':
        return [];
    }
  });
  const unaffected = operations.filter(({ effect }) => effect === 'UNAFFECTED');
  if (findings.length === 0 || unaffected.length === 0) return findings;
  const named = unaffected.slice(0, NAMED).map(({ operation }) => operationWords(operation));
  const rest = unaffected.length > NAMED ? `; and ${unaffected.length - NAMED} more` : '';
  return [
    ...findings,
    {
      rule: 'OPERATIONS_UNAFFECTED',
      severity: 'NOTE',
      coordinate: null,
      message: `${counted(unaffected.length, 'other operation')}, used or of the hub’s own, stay as they are: ${named.join('; ')}${rest}.`,
      advice: 'Nothing is to be done.',
      line: null,
    },
  ];
}

/**
 * Check 5: what the new supergraph changes for those who read it. A used operation that would fail is an error, which an
 * operator may waive; breaking and dangerous changes that nobody's operation meets are warnings.
 */
export async function checkImpact(
  question: ImpactQuestion,
  when: When = 'planned',
): Promise<readonly Finding[]> {
  if (question.before === question.after) return [];
  try {
    const impact = await inWorker<Impact>('services/directory/checks/impactWorker.js', question, LIMITS);
    return [...changeFindings(impact, when), ...operationFindings(impact, when)];
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    return [
      {
        rule: 'IMPACT_UNKNOWN',
        severity: 'ERROR',
        coordinate: null,
        message: `What the change does to readers cannot be told. ${error.message}`,
        advice: 'Make the schema smaller, or ask an operator to waive this.',
        line: null,
      },
    ];
  }
}
