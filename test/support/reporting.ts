import { hub } from './cli';

/** A body at work on its account: it replies to the comparison of what Equip costs. */
export interface Reporter {
  /** Publishes a reply, and answers its revision. Throws when it is not acknowledged. */
  reply(text: string): Promise<number>;
}

const REPLY = `mutation ($text: String!) {
  reply(collaboration: "equip", period: "2020-21-H1", aspect: "COST.WHOLE", text: $text) { revision }
}`;

/** Makes a key for the body, which the host at the address serves. */
export async function startReporting(options: {
  readonly databaseUrl: string;
  readonly host: string;
  readonly body: string;
}): Promise<Reporter> {
  const { databaseUrl, host, body } = options;
  const made = await hub(['account', 'key', 'create', '--body', body, '--json'], {
    DATABASE_URL: databaseUrl,
  });
  const { key } = JSON.parse(made) as { key: string };
  return {
    reply: async (text) => {
      const response = await fetch(`${host}/${body}/reporting`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: REPLY, variables: { text } }),
      });
      const answer = (await response.json()) as { data?: { reply: { revision: number } | null } | null };
      if (answer.data?.reply) return answer.data.reply.revision;
      throw new Error(JSON.stringify(answer));
    },
  };
}
