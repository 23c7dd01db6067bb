import '../../common/config/production';
import 'reflect-metadata';
import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { workerProgram } from '../../common/process/workerProgram';
import { impactOf, type Impact } from './impact';
import type { UsedOperation } from './usedOperation';

/** What the worker gets. */
export interface ImpactQuestion {
  /** The supergraph that counts, as SDL. */
  readonly before: string;
  /** The one that would count. */
  readonly after: string;
  readonly operations: readonly UsedOperation[];
}

/** The schema that clients of a supergraph see. */
function apiSchema(supergraph: string): GraphQLSchema {
  return Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
}

function answer({ before, after, operations }: ImpactQuestion): Promise<Impact> {
  return impactOf(apiSchema(before), apiSchema(after), operations);
}

workerProgram(answer);
