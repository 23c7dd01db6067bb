import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/** How long a browser or proxy may show a page without asking again, in seconds. */
const FRESH_FOR = 60;

/** Nothing from elsewhere, no scripts, and a page is what it says it is. */
export const PAGE_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'",
  'x-content-type-options': 'nosniff',
};

interface Page {
  /** Media type. */
  readonly type: string;
  readonly text: string;
  /** Whether something could not be had: such a page is not to be kept. */
  readonly partial: boolean;
  /** The name under which it is to be saved; undefined where it is to be shown. */
  readonly saveAs?: string | undefined;
}

/** Sends a page, or says that the reader has it already. */
export function sendPage(request: Request, response: Response, { type, text, partial, saveAs }: Page): void {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 24)}"`;
  response.set({
    etag: tag,
    'cache-control': partial ? 'no-store' : `public, max-age=${FRESH_FOR}, must-revalidate`,
    ...PAGE_HEADERS,
  });
  if (saveAs !== undefined) response.attachment(saveAs);
  if (request.headers['if-none-match'] === tag) response.status(304).end();
  else response.type(type).send(text);
}
