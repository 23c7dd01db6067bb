/** Edit distance, cut off at `limit`: a value above it means "further than that". */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    if (current.every((far) => far > limit)) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Up to three of the known words that look like `given`, nearest first. */
export function suggestions(given: string, known: Iterable<string>): string[] {
  const word = given.toLowerCase();
  const limit = Math.max(2, Math.floor(word.length * 0.4));
  return [...known]
    .map((candidate) => ({ candidate, far: distance(word, candidate.toLowerCase(), limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** ' Did you mean "a" or "b"?', or nothing when no known word is near. */
export function didYouMean(given: string, known: Iterable<string>): string {
  const near = suggestions(given, known).map((word) => `"${word}"`);
  if (near.length === 0) return '';
  const last = near.pop() ?? '';
  return ` Did you mean ${near.length === 0 ? last : `${near.join(', ')} or ${last}`}?`;
}
