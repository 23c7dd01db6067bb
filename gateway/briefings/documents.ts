import fs from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { projectRoot } from '../../services/common/config/folders';
import { sendPage } from './sendPage';
import { documentPage } from './toHtml';

interface Document {
  readonly title: string;
  /** From the project's root. */
  readonly file: readonly string[];
}

/** How verdicts come about. */
export const METHOD: Document = {
  title: 'How the hub compares',
  file: ['services', 'comparison', 'METHOD.md'],
};

/** Where the data that comes with the hub comes from. */
export const SOURCES: Document = {
  title: 'Provenance of the data',
  file: ['services', 'data', 'PROVENANCE.md'],
};

/** A document that comes with the hub, as a page. It is read once, at the start. */
export function documentRoute({ title, file }: Document): RequestHandler {
  const source = fs.readFileSync(path.join(projectRoot(), ...file), 'utf8');
  const text = documentPage(title, source);
  return (request, response) => sendPage(request, response, { type: 'text/html', text, partial: false });
}
