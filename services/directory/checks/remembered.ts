import { LRUCache } from 'lru-cache';
import { contentHash } from '../../common/store/toRow';

/** How many answers stay: whoever checks a subgraph publishes the same one in the next moment. */
const MOST = 50;

/** The same work with its last answers remembered: a question that was asked before is not worked out again. */
export function remembered<Question, Answer>(
  work: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const answers = new LRUCache<string, Promise<Answer> & object>({ max: MOST });
  return (question) => {
    const key = contentHash(question);
    const answer = answers.get(key) ?? work(question);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
