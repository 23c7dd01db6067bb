/**
 * A copy in order of a text of each row, by code units, and of equal ones as they were. Databases order text by the
 * locale that they were made with, which differs from one server to the next.
 */
export function sortedBy<Row>(rows: readonly Row[], textOf: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
