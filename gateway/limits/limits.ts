import type { Settings } from '../../services/common/config/settings';

/** The most that an operation may have of something, by the name of its setting. */
export type Limits = Readonly<
  Pick<
    Settings,
    | 'OPERATION_TOKENS'
    | 'OPERATION_DEPTH'
    | 'OPERATION_ALIASES'
    | 'OPERATION_DIRECTIVES'
    | 'OPERATION_ROOT_FIELDS'
    | 'OPERATION_COST'
  >
>;
