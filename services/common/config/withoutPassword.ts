/** A setting that can be shown: of an address the password is masked, and what follows "?", which may hold another. */
export function withoutPassword(value: unknown): string {
  const text = String(value);
  if (!/^[a-z]+:\/\//.test(text)) return text;
  const url = new URL(text);
  if (!url.password && !url.search) return text;
  if (url.password) url.password = '***';
  if (url.search) url.search = '?***';
  return url.toString();
}

/** A text that may be no address at all, without what stands before its last "@": user and password. */
export function withoutUser(text: string): string {
  return text.replace(/^(\w+:\/\/)?.*@/, '$1***@');
}
