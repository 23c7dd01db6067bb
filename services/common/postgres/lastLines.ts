/** The end of what a program wrote: its reason for failing. */
export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-6).join('\n');
}
